namespace RunbookLint.Reporting;

/// <summary>Reviewdog's diagnostic format, a diagnostic a line.</summary>
public sealed class RdJsonLinesReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "rdjsonl";

    /// <inheritdoc/>
    public string Summary => "for reviewdog, with suggestions: one line a finding";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        foreach (var write in RdDiagnostics.Of(report))
            JsonText.WriteLine(output, json => json.Object(() => write(json)));
    }
}
