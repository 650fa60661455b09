using System.Text.Json;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>
/// GitLab's code quality report. The widget of a merge request shows the description only, so it begins with the rule; and it takes
/// findings of one fingerprint for one, so each has its own.
/// </summary>
/// <seealso href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>
public sealed class GitLabReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "gitlab";

    /// <inheritdoc/>
    public string Summary => "GitLab's code quality report";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) => JsonText.Write(output, json =>
    {
        var known = new Fingerprints(report);
        var fingerprints = new UniqueFingerprints();
        json.WriteStartArray();

        foreach (var problem in ReportProblem.Of(report))
        {
            json.Object(() => Write(
                "runbooklint", problem.Message, "critical", fingerprints.Of("runbooklint", problem.Path, problem.Message),
                problem.Path.Length > 0 ? options.PathFromRoot(problem.Path) : ".", 1, json));
        }

        foreach (var finding in report.Findings)
        {
            var path = options.PathFromRoot(finding.Span.File.Path);
            json.Object(() => Write(
                finding.Rule.Id, $"{finding.Rule.Id}: {Harmless.Lines(finding.Message)}", SeverityOf(finding.Severity),
                fingerprints.Of(known.OursOf(finding)), path, Position.StartOf(finding.Span).Line, json));
        }

        json.WriteEndArray();
    });

    private static void Write(string check, string description, string severity, string fingerprint, string path, int line, Utf8JsonWriter json)
    {
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.Object("location", () =>
        {
            json.WriteString("path", path);
            json.Object("lines", () => json.WriteNumber("begin", line));
        });
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };
}
