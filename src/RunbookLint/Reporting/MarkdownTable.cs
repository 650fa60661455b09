using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>The findings as a table of Markdown, worst first, as many as there is room for.</summary>
internal static class MarkdownTable
{
    /// <summary>The heading and the table; what has no room is counted below it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write paths.</param>
    /// <param name="room">How many characters there are.</param>
    public static string Of(LintReport report, ReportOptions options, int room)
    {
        var text = new System.Text.StringBuilder($"### RunbookLint: {FindingText.CountOf(report)} in {Plural.Of(report.FileCount, "file")}\n");

        foreach (var problem in ReportProblem.Of(report))
            Add($"\n> **Not everything was checked**: {(problem.Path.Length > 0 ? MarkdownText.Code(options.PathFromRoot(problem.Path)) + ": " : "")}{MarkdownText.Inline(problem.Message)}\n");

        if (report.Findings.IsEmpty)
            return text.ToString();

        text.Append("\n| | Rule | Place | Finding |\n|---|---|---|---|\n");
        var shown = WorstFirst.Of(report.Findings).TakeWhile(finding => Add(Row(finding, options))).Count();

        if (shown < report.Findings.Length)
            text.Append($"\n{Plural.Of(report.Findings.Length - shown, "more finding")}: there is no room for all of them here.\n");

        return text.ToString();

        bool Add(string line)
        {
            if (text.Length + line.Length > room)
                return false;

            text.Append(line);
            return true;
        }
    }

    private static string Row(Finding finding, ReportOptions options) =>
        $"| {SeverityNames.Of(finding.Severity)} | {finding.Rule.Id} | {MarkdownText.Code(FindingText.PlaceOf(finding.Span, options.PathFromRoot))} | {MarkdownText.Inline(finding.Message)} |\n";
}
