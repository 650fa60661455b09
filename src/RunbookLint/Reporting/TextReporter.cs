using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Rules;
using RunbookLint.Text;

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
            new FindingWriter(finding, paint, output).Write();
        }

        foreach (var error in report.InternalErrors)
        {
            if (!isFirst)
                output.Write('\n');

            isFirst = false;
            output.Write($"{paint.Error("error")}: {Harmless.Line(error.Message)}\n  {paint.Frame("-->")} {Harmless.Characters(error.Path)}\n");
        }
    }

    /// <summary>Writes one finding; everything after the gutter is aligned to its widest line number.</summary>
    private sealed class FindingWriter(Finding finding, Paint paint, TextWriter output)
    {
        private readonly int gutter = GutterOf(finding);

        public void Write()
        {
            var head = $"{SeverityNames.Of(finding.Severity)}[{finding.Rule.Id}]";
            output.Write($"{paint.Of(finding.Severity, head)}{paint.Bold($": {Harmless.Line(finding.Message)}")}\n");

            WritePlace("-->", finding.Span);
            if (HasText(finding.Span))
            {
                WriteBar();
                WriteFrame(finding.Span, finding.Label, '^');
            }

            foreach (var related in finding.Related)
            {
                WritePlace(":::", related.Span);
                if (!HasText(related.Span))
                {
                    WriteNote("note", related.Message);
                    continue;
                }

                WriteBar();
                WriteFrame(related.Span, related.Message, '-');
            }

            if (finding.Help.Length > 0)
                WriteNote("help", finding.Help);

            if (finding.Fix is { } fix)
                WriteNote("fix", fix.Safety == FixSafety.Safe ? fix.Title : fix.Title + " (unsafe)");

            WriteNote("more", $"runbooklint explain {finding.Rule.Id}");
        }

        private void WritePlace(string arrow, SourceSpan place)
        {
            output.Write(new string(' ', gutter));
            output.Write($"{paint.Frame(arrow)} {Harmless.Characters(place.File.Path)}");

            if (HasText(place))
            {
                var (line, column) = Position.StartOf(place);
                output.Write(string.Format(CultureInfo.InvariantCulture, ":{0}:{1}", line, column));
            }

            output.Write('\n');
        }

        private void WriteBar() => output.Write($"{new string(' ', gutter)} {paint.Frame("|")}\n");

        private void WriteFrame(SourceSpan place, string label, char mark)
        {
            var frame = CodeFrame.Of(place);
            var number = frame.LineNumber.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
            output.Write($"{paint.Frame($"{number} |")} {frame.Text}".TrimEnd());
            output.Write('\n');

            var underline = new string(mark, frame.Width) + (label.Length > 0 ? $" {Harmless.Line(label)}" : "");
            output.Write($"{new string(' ', gutter)} {paint.Frame("|")} {new string(' ', frame.Start)}");
            output.Write(mark == '^' ? paint.Of(finding.Severity, underline) : paint.Frame(underline));
            output.Write('\n');
        }

        private void WriteNote(string kind, string text) =>
            output.Write($"{new string(' ', gutter)} {paint.Frame("=")} {paint.Bold(kind)}: {Harmless.Line(text)}\n");

        private static bool HasText(SourceSpan place) => place.File.Text.Length > 0;

        private static int GutterOf(Finding finding)
        {
            ImmutableArray<SourceSpan> places = [finding.Span, .. finding.Related.Select(related => related.Span)];
            return Math.Max(2, places.Max(place => (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture).Length));
        }
    }
}
