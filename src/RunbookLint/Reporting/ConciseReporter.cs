using System.Globalization;

namespace RunbookLint.Reporting;

/// <summary>For editors and grep: one line a finding, as compilers write them.</summary>
public sealed class ConciseReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "concise";

    /// <inheritdoc/>
    public string Summary => "one line a finding: path:line:column: severity: message [ID]";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        var paint = new Paint(options.Color);

        foreach (var finding in report.Findings)
        {
            var (line, column) = Position.StartOf(finding.Span);
            var place = string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", Harmless.Path(finding.Span.File.Path), line, column);
            var severity = paint.Of(finding.Severity, SeverityNames.Of(finding.Severity));
            var shown = paint.Bold(options.Hyperlinks ? Hyperlink.Of(options.UriOf(finding.Span.File.Path), place) : place);
            output.Write($"{shown}: {severity}: {Harmless.Line(finding.Message)} [{finding.Rule.Id}]\n");
        }

        foreach (var error in report.InternalErrors)
            output.Write($"{paint.Bold($"{Harmless.Path(error.Path)}:1:1")}: {paint.Error("error")}: {Harmless.Line(error.Message)}\n");
    }
}
