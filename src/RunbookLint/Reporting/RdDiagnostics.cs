using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Writes the <c>Diagnostic</c> of reviewdog's diagnostic format. Columns count bytes of UTF-8, ends are exclusive.</summary>
/// <seealso href="https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto"/>
internal static class RdDiagnostics
{
    /// <summary>What went wrong with the run, then the findings, each as an action that writes the members of its object.</summary>
    public static IEnumerable<Action<Utf8JsonWriter>> Of(LintReport report) =>
        ReportProblem.Of(report).Select<ReportProblem, Action<Utf8JsonWriter>>(problem => json => Write(problem, json))
            .Concat(report.Findings.Select<Finding, Action<Utf8JsonWriter>>(finding => json => Write(finding, json)));

    /// <summary>Who speaks.</summary>
    public static void Source(Utf8JsonWriter json) => json.Object("source", () => json.WriteString("name", "runbooklint"));

    private static void Write(ReportProblem problem, Utf8JsonWriter json)
    {
        json.WriteString("message", problem.Message);
        json.Object("location", () => json.WriteString("path", problem.Path));
        json.WriteString("severity", "ERROR");
        Source(json);
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteString("message", FindingText.Of(finding with { Related = [] }, path => path));
        WriteLocation(finding.Span, json);
        json.WriteString("severity", SeverityNames.Of(finding.Severity).ToUpperInvariant());
        Source(json);
        json.Object("code", () => json.WriteString("value", finding.Rule.Id));
        WriteSuggestion(finding, json);

        if (!finding.Related.IsEmpty)
        {
            json.Array("related_locations", finding.Related, related => json.Object(() =>
            {
                json.WriteString("message", Harmless.Lines(related.Message));
                WriteLocation(related.Span, json);
            }));
        }
    }

    private static void WriteLocation(SourceSpan place, Utf8JsonWriter json) => json.Object("location", () =>
    {
        json.WriteString("path", place.File.Path);
        if (place.File.Text.Length > 0)
            WriteRange(place, json);
    });

    private static void WriteRange(SourceSpan place, Utf8JsonWriter json) => json.Object("range", () =>
    {
        Write("start", Position.StartOf(place, ColumnUnit.Utf8), json);
        Write("end", Position.EndOf(place, ColumnUnit.Utf8), json);
    });

    private static void Write(string name, Position position, Utf8JsonWriter json) => json.Object(name, () =>
    {
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    });

    /// <summary>Suggestions stand for one another, so a fix is one of them or none; and they are about the file of the finding.</summary>
    private static void WriteSuggestion(Finding finding, Utf8JsonWriter json)
    {
        if (finding.Fix is not { } fix || TextEdits.ForReport(fix) is not { } edits || JoinedChange.Of(edits) is not { } change)
            return;

        if (edits[0].File.Path != finding.Span.File.Path)
            return;

        json.Array("suggestions", [change], _ => json.Object(() =>
        {
            WriteRange(edits[0].File.Locate(change.Span), json);
            json.WriteString("text", change.NewText ?? "");
        }));
    }
}
