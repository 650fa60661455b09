using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>How to write a report.</summary>
public sealed record ReportOptions
{
    /// <summary>No colours, paths as they are.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Whether the reader is a terminal that shows colours.</summary>
    public bool Color { get; init; }

    /// <summary>Whether the reader is a terminal that opens files when somebody clicks on them.</summary>
    public bool Hyperlinks { get; init; }

    /// <summary>The address of a file for such a terminal, or null when it has none.</summary>
    public Func<string, string?> UriOf { get; init; } = _ => null;

    /// <summary>By what SARIF tells the reports of several runs over one repository apart; null when there is only one.</summary>
    public string? Category { get; init; }

    /// <summary>Whether SARIF shows findings that somebody suppressed, too: GitHub would open alerts for them.</summary>
    public bool IncludeSuppressed { get; init; }

    /// <summary>The version of this program.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>A file's path from the root of its repository; formats for other programs need that, not the path from here.</summary>
    public Func<string, string> PathFromRoot { get; init; } = path => path;

    /// <summary>The page of a rule as Markdown, or null when it has none.</summary>
    public Func<string, string?> PageOf { get; init; } = RulePages.Get;
}
