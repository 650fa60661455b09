using System.Globalization;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>
/// For the log of a GitHub workflow: the text report for people, then annotations. GitHub shows ten annotations of a kind a step and
/// drops the rest without a word, so the worst go first and the last one counts the others.
/// </summary>
/// <seealso href="https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md"/>
public sealed class GitHubReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public string Summary => "for GitHub workflows: the text report, and annotations on the lines";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        var text = new StringWriter { NewLine = "\n" };
        new TextReporter().Write(report, options, text);
        if (text.GetStringBuilder().Length > 0)
            output.Write(StoppedCommands.Around(text.ToString()));

        var problems = ReportProblem.Of(report).Select(problem => Annotate(problem, options)).ToArray();

        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var annotations = WorstFirst.Of(report.Findings.Where(finding => finding.Severity == severity)).Select(finding => Annotate(finding, options));
            Write([.. (severity == Severity.Error ? problems : []).Concat(annotations).Distinct()], severity, output);
        }
    }

    private static void Write(string[] annotations, Severity severity, TextWriter output)
    {
        var shown = annotations.Length <= ReportLimits.Annotations ? annotations.Length : ReportLimits.Annotations - 1;
        foreach (var annotation in annotations.Take(shown))
            output.Write($"{annotation}\n");

        if (shown < annotations.Length)
        {
            var rest = $"and {Plural.Of(annotations.Length - shown, "more " + FindingText.NounOf(severity))}; all are in the log of this step";
            output.Write($"{GitHubCommand.Of(KindOf(severity), [("title", "RunbookLint")], rest)}\n");
        }
    }

    private static string Annotate(Finding finding, ReportOptions options) => GitHubCommand.Of(
        KindOf(finding.Severity),
        [.. PlaceOf(finding, options), ("title", $"{finding.Rule.Id}: {finding.Rule.Name}")],
        FindingText.Of(finding, options.PathFromRoot));

    private static string Annotate(ReportProblem problem, ReportOptions options) => GitHubCommand.Of(
        KindOf(Severity.Error),
        problem.Path.Length > 0 ? [("file", options.PathFromRoot(problem.Path)), ("title", "RunbookLint")] : [("title", "RunbookLint")],
        problem.Message);

    private static IEnumerable<(string Key, string Value)> PlaceOf(Finding finding, ReportOptions options)
    {
        yield return ("file", options.PathFromRoot(finding.Span.File.Path));

        if (finding.Span.File.Text.Length == 0)
            yield break;

        var (start, end) = (Position.StartOf(finding.Span, ColumnUnit.Utf16), Position.EndOf(finding.Span, ColumnUnit.Utf16));
        yield return ("line", Text(start.Line));
        yield return ("endLine", Text(end.Line));

        // Columns of a place of several lines make the annotation disappear.
        if (start.Line != end.Line)
            yield break;

        yield return ("col", Text(start.Column));
        yield return ("endColumn", Text(end.Column));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string KindOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}
