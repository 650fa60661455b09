using System.Text.Json;
using RunbookLint.Fixes;
using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>For scripts. The format has a version; within one version members are only ever added.</summary>
/// <remarks>
/// <code>
/// {
///   "version": 1,
///   "tool": { "name", "version" },
///   "summary": { "files", "errors", "warnings", "infos", "incomplete" },
///   "findings": [ {
///     "rule", "name", "category", "severity", "confidence", "message", "label"?, "help"?,
///     "fix"?: { "title", "safety": "safe" or "unsafe", "edits": [ { "path", "start", "end", "newText" } ] },
///     "path", "start": { "line", "column" }, "end": { "line", "column" },
///     "related": [ { "message", "path", "start", "end" } ]
///   } ],
///   "internalErrors": [ { "path", "message" } ],
///   "notices": [ text ]
/// }
/// </code>
/// Lines and columns count from one, columns in Unicode code points; an end is behind the last character. Paths are as the text report shows them.
/// </remarks>
public sealed class JsonReporter : IReporter
{
    private const int FormatVersion = 1;

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Summary => "for scripts: everything that is known about each finding";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) =>
        JsonText.Write(output, json => json.Object(() => Write(report, options, json)));

    private static void Write(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        json.WriteNumber("version", FormatVersion);
        json.Object("tool", () =>
        {
            json.WriteString("name", "runbooklint");
            json.WriteString("version", options.Version);
        });
        json.Object("summary", () =>
        {
            json.WriteNumber("files", report.FileCount);
            json.WriteNumber("errors", report.Count(Severity.Error));
            json.WriteNumber("warnings", report.Count(Severity.Warning));
            json.WriteNumber("infos", report.Count(Severity.Info));
            json.WriteBoolean("incomplete", report.IsIncomplete);
        });
        json.Array("findings", report.Findings, finding => json.Object(() => Write(finding, json)));
        json.Array("internalErrors", report.InternalErrors, error => json.Object(() =>
        {
            json.WriteString("path", error.Path);
            json.WriteString("message", Harmless.Line(error.Message));
        }));
        json.Array("notices", report.Notices, notice => json.WriteStringValue(Harmless.Line(notice)));
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("category", RuleSelection.CategoryName(finding.Rule.Category));
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence));
        json.WriteString("message", Harmless.Line(finding.Message));

        if (finding.Label.Length > 0)
            json.WriteString("label", Harmless.Line(finding.Label));

        if (finding.Help.Length > 0)
            json.WriteString("help", Harmless.Line(finding.Help));

        WriteFix(finding, json);
        json.Place(finding.Span);
        json.Array("related", finding.Related, related => json.Object(() =>
        {
            json.WriteString("message", Harmless.Line(related.Message));
            json.Place(related.Span);
        }));
    }

    private static void WriteFix(Finding finding, Utf8JsonWriter json)
    {
        if (finding.Fix is not { } fix || TextEdits.ForReport(fix) is not { } edits)
            return;

        json.Object("fix", () =>
        {
            json.WriteString("title", Harmless.Line(fix.Title));
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
            json.Array("edits", edits, edit => json.Object(() =>
            {
                json.Place(edit.File.Locate(edit.Change.Span));
                json.WriteString("newText", edit.Change.NewText ?? "");
            }));
        });
    }
}
