namespace RunbookLint.Rules;

/// <summary>How bad a finding is. The order is that of the numbers.</summary>
public enum Severity
{
    /// <summary>A hint; shown on request.</summary>
    Info,

    /// <summary>Likely trouble, or against a documented recommendation.</summary>
    Warning,

    /// <summary>The step fails or data is lost.</summary>
    Error,
}
