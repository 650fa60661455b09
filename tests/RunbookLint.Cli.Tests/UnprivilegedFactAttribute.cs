namespace RunbookLint.Cli.Tests;

/// <summary>A fact about permissions. They do not bind root, who gets it counted as skipped rather than as passed.</summary>
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public override string? Skip
    {
        get => Environment.UserName == "root" ? "root may read everything" : base.Skip;
        set => base.Skip = value;
    }
}
