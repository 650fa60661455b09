using System.Text;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>For a comment on a pull request: a table, worst first, and each finding with its lines to unfold.</summary>
public sealed class MarkdownReporter : IReporter
{
    private const int Reserve = 200;

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public string Summary => "a comment for a pull request";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        var text = new StringBuilder(MarkdownTable.Of(report, options, ReportLimits.CommentTable));
        var shown = 0;

        foreach (var finding in WorstFirst.Of(report.Findings))
        {
            var details = Details(finding, report, options);
            if (text.Length + details.Length > ReportLimits.Comment - Reserve)
                break;

            text.Append(details);
            shown++;
        }

        if (shown < report.Findings.Length)
            text.Append($"\nThe lines of {Plural.Of(report.Findings.Length - shown, "more finding")} are left out: a comment cannot be longer.\n");

        output.Write(text.ToString());
    }

    private static string Details(Finding finding, LintReport report, ReportOptions options)
    {
        var frames = new StringWriter { NewLine = "\n" };
        var one = report with { Findings = [finding], InternalErrors = [], Suppressed = [] };
        new TextReporter().Write(one, options with { Color = false, Hyperlinks = false }, frames);

        // In the line that unfolds, forges read HTML and no Markdown.
        var place = FindingText.PlaceOf(finding.Span, options.PathFromRoot).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("@", "@<!-- -->");
        return $"\n<details><summary>{finding.Rule.Id} in <code>{place}</code></summary>\n\n{MarkdownText.Block(frames.ToString())}\n</details>\n";
    }
}
