namespace RunbookLint.Reporting;

/// <summary>What GitHub shows on the page of a workflow's run: all findings, however many annotations it dropped.</summary>
public static class StepSummary
{
    /// <summary>The report as Markdown.</summary>
    public static string Of(LintReport report, ReportOptions options) => MarkdownTable.Of(report, options, ReportLimits.StepSummary) + "\n";
}
