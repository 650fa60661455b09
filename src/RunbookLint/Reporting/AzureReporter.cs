using System.Globalization;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>Logging commands of Azure Pipelines: issues on the page of the run. There are errors and warnings only, so hints become warnings.</summary>
/// <seealso href="https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning"/>
/// <seealso href="https://github.com/microsoft/azure-pipelines-task-lib/blob/master/node/taskcommand.ts"/>
public sealed class AzureReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "azure";

    /// <inheritdoc/>
    public string Summary => "for Azure Pipelines: issues of the run";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        foreach (var problem in ReportProblem.Of(report))
            Write("error", problem.Path.Length > 0 ? [("sourcepath", options.PathFromRoot(problem.Path))] : [], problem.Message, output);

        foreach (var finding in WorstFirst.Of(report.Findings))
        {
            var type = finding.Severity == Severity.Error ? "error" : "warning";
            Write(type, PlaceOf(finding, options), $"{finding.Rule.Id}: {FindingText.Of(finding, options.PathFromRoot)}", output);
        }
    }

    private static void Write(string type, IEnumerable<(string Key, string Value)> place, string message, TextWriter output)
    {
        output.Write($"##vso[task.logissue type={type};");
        foreach (var (key, value) in place)
            output.Write($"{key}={Property(Harmless.Characters(value))};");

        output.Write($"]{Message(Harmless.Lines(message))}\n");
    }

    private static IEnumerable<(string Key, string Value)> PlaceOf(Finding finding, ReportOptions options)
    {
        yield return ("sourcepath", options.PathFromRoot(finding.Span.File.Path));

        if (finding.Span.File.Text.Length > 0)
        {
            var start = Position.StartOf(finding.Span, ColumnUnit.Utf16);
            yield return ("linenumber", start.Line.ToString(CultureInfo.InvariantCulture));
            yield return ("columnnumber", start.Column.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("code", finding.Rule.Id);
    }

    private static string Message(string text) => text.Replace("%", "%AZP25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Message(text).Replace("]", "%5D").Replace(";", "%3B");
}
