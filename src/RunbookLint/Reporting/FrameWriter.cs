using System.Globalization;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Writes the lines of a finding with their underlining; everything after the gutter is aligned to its widest line number.</summary>
internal sealed class FrameWriter(Finding finding, ReportOptions options, TextWriter output)
{
    private readonly Paint paint = new(options.Color);
    private readonly int gutter = GutterOf(finding);

    /// <summary>Writes all frames.</summary>
    public void Write()
    {
        foreach (var group in FrameGroup.Of(finding))
        {
            var head = group.Places[0];
            WriteHeading(head);

            if (head.HasText)
                WriteLines(group);
            else if (!head.IsPrimary)
                WriteNote("note", head.Label);
        }
    }

    /// <summary>Writes something to know about the finding.</summary>
    public void WriteNote(string kind, string text) =>
        output.Write($"{new string(' ', gutter)} {paint.Frame("=")} {paint.Bold(kind)}: {Harmless.Line(text)}\n");

    private void WriteHeading(LabelledPlace head)
    {
        var path = head.Place.File.Path;
        var text = Harmless.Characters(path);

        if (head.HasText)
        {
            var (line, column) = Position.StartOf(head.Place);
            text += string.Format(CultureInfo.InvariantCulture, ":{0}:{1}", line, column);
        }

        var shown = options.Hyperlinks ? Hyperlink.Of(options.UriOf(path), text) : text;
        output.Write($"{new string(' ', gutter)}{paint.Frame(head.IsPrimary ? "-->" : ":::")} {shown}\n");
    }

    private void WriteLines(FrameGroup group)
    {
        output.Write($"{new string(' ', gutter)} {paint.Frame("|")}\n");
        var last = -1;

        foreach (var line in group.Places.GroupBy(place => place.Line).OrderBy(line => line.Key))
        {
            for (var between = last + 1; last >= 0 && between < line.Key; between++)
                WriteLine(CodeFrame.Of(LineOf(line.First().Place.File, between)));

            WriteLine(CodeFrame.Of(line.First().Place));
            foreach (var place in line)
                WriteUnderline(place);

            last = line.Key;
        }
    }

    private void WriteLine(CodeFrame frame)
    {
        var number = frame.LineNumber.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        output.Write($"{paint.Frame($"{number} |")} {frame.Text}".TrimEnd());
        output.Write('\n');
    }

    private void WriteUnderline(LabelledPlace place)
    {
        var frame = CodeFrame.Of(place.Place);
        var underline = new string(place.IsPrimary ? '^' : '-', frame.Width) + (place.Label.Length > 0 ? $" {Harmless.Line(place.Label)}" : "");
        output.Write($"{new string(' ', gutter)} {paint.Frame("|")} {new string(' ', frame.Start)}");
        output.Write(place.IsPrimary ? paint.Of(finding.Severity, underline) : paint.Frame(underline));
        output.Write('\n');
    }

    private static SourceSpan LineOf(SourceFile file, int line) => file.Locate(file.Text.Lines[line].Span);

    private static int GutterOf(Finding finding)
    {
        var last = finding.Related.Select(related => related.Span).Append(finding.Span).Max(place => place.Start.Line);
        return Math.Max(2, (last + 1).ToString(CultureInfo.InvariantCulture).Length);
    }
}
