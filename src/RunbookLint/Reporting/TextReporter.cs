using RunbookLint.Rules;

namespace RunbookLint.Reporting;

/// <summary>For people: each finding with the lines it is about.</summary>
public sealed class TextReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public string Summary => "for people: each finding with the lines it is about (default)";

    /// <inheritdoc/>
    public void Write(LintReport report, ReportOptions options, TextWriter output)
    {
        var paint = new Paint(options.Color);
        var isFirst = true;

        foreach (var finding in report.Findings)
        {
            if (!isFirst)
                output.Write('\n');

            isFirst = false;
            Write(finding, options, output);
        }

        foreach (var error in report.InternalErrors)
        {
            if (!isFirst)
                output.Write('\n');

            isFirst = false;
            output.Write($"{paint.Error("error")}: {Harmless.Line(error.Message)}\n  {paint.Frame("-->")} {Harmless.Characters(error.Path)}\n");
        }
    }

    private static void Write(Finding finding, ReportOptions options, TextWriter output)
    {
        var paint = new Paint(options.Color);
        var frames = new FrameWriter(finding, options, output);

        output.Write($"{paint.Of(finding.Severity, $"{SeverityNames.Of(finding.Severity)}[{finding.Rule.Id}]")}{paint.Bold($": {Harmless.Line(finding.Message)}")}\n");
        frames.Write();

        if (finding.Help.Length > 0)
            frames.WriteNote("help", finding.Help);

        if (finding.Fix is { } fix)
            frames.WriteNote("fix", fix.Safety == FixSafety.Safe ? fix.Title : fix.Title + " (unsafe)");

        frames.WriteNote("more", $"runbooklint explain {finding.Rule.Id}");
    }
}
