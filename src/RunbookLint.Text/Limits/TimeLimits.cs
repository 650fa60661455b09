namespace RunbookLint;

/// <summary>How long something may take.</summary>
public static class TimeLimits
{
    /// <summary>
    /// One file, with all that it includes and runs. The largest known take a tenth of a second; on a machine that is fully busy some seconds. RBL0007
    /// stands at the start of one that takes longer, and nothing of it is checked.
    /// </summary>
    public static readonly TimeSpan File = TimeSpan.FromSeconds(60);
}
