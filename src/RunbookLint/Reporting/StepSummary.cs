namespace RunbookLint.Reporting;

/// <summary>What GitHub shows on the page of a workflow's run: all findings, however many annotations it dropped.</summary>
public static class StepSummary
{
    /// <summary>GitHub takes up to a mebibyte a step; a character is up to three bytes, and other programs may write, too.</summary>
    private const int MaxLength = 300_000;

    /// <summary>The report as Markdown.</summary>
    public static string Of(LintReport report, ReportOptions options) => MarkdownTable.Of(report, options, MaxLength) + "\n";
}
