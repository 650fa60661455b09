using System.Collections.Immutable;
using System.Text.Json;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>
/// For scripts, and for <c>runbooklint convert</c>, which makes every other format of it: so the rules that ran and the lines that are
/// shown are part of it. The format has a version; within one version members are only ever added.
/// </summary>
/// <remarks>
/// <c>Schemas/report.schema.json</c> describes it. Lines and columns count from one, columns in Unicode code points; an end is behind the
/// last character. Paths are as the text report shows them.
/// </remarks>
public sealed class JsonReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Summary => "for scripts: everything that is known about each finding";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) =>
        JsonText.Write(output, json => json.Object(() => Write(report, options, json)));

    private static void Write(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        var fingerprints = new Fingerprints(report);

        JsonFormat.WriteHead(report, options, json);
        json.Array("findings", report.Findings, finding => json.Object(() => JsonFormat.Write(finding, fingerprints, json)));
        json.Array("suppressed", report.Suppressed, suppressed => json.Object(() => JsonFormat.Write(suppressed, fingerprints, json)));
        json.Array("internalErrors", report.InternalErrors, error => json.Object(() => JsonFormat.Write(error, json)));
        json.Array("notices", report.Notices, notice => json.WriteStringValue(Harmless.Line(notice)));
        json.Array("rules", report.Rules, rule => json.Object(() => JsonFormat.Write(rule, report, json)));
        WriteFiles(report, options, json);
    }

    private static void WriteFiles(LintReport report, ReportOptions options, Utf8JsonWriter json)
    {
        ImmutableArray<SourceSpan> places =
        [
            .. report.Findings.SelectMany(JsonFormat.PlacesOf),
            .. report.Suppressed.SelectMany(suppressed => JsonFormat.PlacesOf(suppressed.Finding)),
            .. report.Suppressed.Where(suppressed => suppressed.Place is not null).Select(suppressed => suppressed.Place!.Value),
        ];
        var lines = places.ToLookup(place => place.File.Path, StringComparer.Ordinal);
        var paths = report.Files.Select(file => file.Path).Concat(lines.Select(file => file.Key)).Concat(report.InternalErrors.Select(error => error.Path));

        json.Array("files", paths.Distinct().OrderBy(path => path, StringComparer.Ordinal), path => json.Object(() =>
        {
            json.WriteString("path", path);
            json.WriteString("pathFromRoot", options.PathFromRoot(path));
            json.Array("lines", lines[path].SelectMany(LineExcerpt.Of).Distinct().OrderBy(line => line.Line).ThenBy(line => line.Column), line => json.Object(() =>
            {
                json.WriteNumber("line", line.Line);
                json.WriteNumber("column", line.Column);
                json.WriteString("text", line.Text);
            }));
        }));
    }
}
