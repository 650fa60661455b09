namespace RunbookLint.Reporting;

/// <summary>One document of reviewdog's diagnostic format.</summary>
public sealed class RdJsonReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "rdjson";

    /// <inheritdoc/>
    public string Summary => "for reviewdog, with suggestions: one document";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        RdDiagnostics.Source(json);
        json.Array("diagnostics", RdDiagnostics.Of(report), write => json.Object(() => write(json)));
    }));
}
