namespace RunbookLint;

/// <summary>How long something may take.</summary>
public static class TimeLimits
{
    /// <summary>
    /// One file, with all that it includes and runs. The largest known take a tenth of a second; on a machine that is fully busy some seconds. RBL0007
    /// stands at the start of one that takes longer, and nothing of it is checked.
    /// </summary>
    public static readonly TimeSpan File = TimeSpan.FromSeconds(60);

    /// <summary>
    /// One rule over one plan. The slowest takes a second on ten thousand resources; many rules compare steps in pairs, and a file may be made of steps
    /// that are all about one cluster. RBL0007 names a rule that takes longer.
    /// </summary>
    public static readonly TimeSpan Rule = TimeSpan.FromSeconds(30);
}
