using System.Text.Json;

namespace RunbookLint.Reporting;

/// <summary>
/// The objects of the <c>json</c> format, one a line, each with its <c>kind</c>: <c>run</c> comes first, then <c>finding</c>,
/// <c>suppressed</c>, <c>internal-error</c> and <c>notice</c>.
/// </summary>
/// <remarks><see cref="ReportSchemas.JsonLines"/> describes a line.</remarks>
public sealed class JsonLinesReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string Summary => "for scripts that read line by line: the objects of json, one a line";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        var fingerprints = new Fingerprints(report);

        Write("run", json => JsonFormat.WriteHead(report, options, json), output);

        foreach (var finding in report.Findings)
            Write("finding", json => JsonFormat.Write(finding, fingerprints, json), output);

        foreach (var suppressed in report.Suppressed)
            Write("suppressed", json => JsonFormat.Write(suppressed, fingerprints, json), output);

        foreach (var error in report.InternalErrors)
            Write("internal-error", json => JsonFormat.Write(error, json), output);

        foreach (var notice in report.Notices)
            Write("notice", json => json.WriteString("message", Harmless.Line(notice)), output);
    }

    private static void Write(string kind, Action<Utf8JsonWriter> write, TextWriter output) => JsonText.WriteLine(output, json => json.Object(() =>
    {
        json.WriteString("kind", kind);
        write(json);
    }));
}
