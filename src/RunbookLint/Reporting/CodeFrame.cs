using System.Text;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>One line of a file as a terminal shows it, and where the underlining under it begins and ends.</summary>
/// <param name="LineNumber">From one.</param>
/// <param name="Text">The line, free of credentials, control characters and tabs.</param>
/// <param name="Start">The column of the terminal at which the place begins, from zero.</param>
/// <param name="Width">How many columns the place is wide; at least one.</param>
internal sealed record CodeFrame(int LineNumber, string Text, int Start, int Width)
{
    private const int TabWidth = 4;
    private const int MaxWidth = 200;
    private const int ContextWidth = 60;

    /// <summary>The frame of the first line of a place.</summary>
    public static CodeFrame Of(SourceSpan place)
    {
        var lines = place.File.Text.Lines;
        var line = lines.GetLineFromPosition(place.Span.Start);
        var first = Math.Min(place.Span.Start, line.End) - line.Start;
        var last = Math.Min(Math.Max(place.Span.End, place.Span.Start), line.End) - line.Start;

        // Of a line without end, as minified JSON has, only what is around the place is laid out at all.
        var (cutStart, cutEnd) = Window(line.Span.Length, first);
        var raw = Redaction.Line(place.File, line.LineNumber, cutStart, cutEnd);

        return Lay(line.LineNumber + 1, raw, first - cutStart, Math.Min(last, cutEnd) - cutStart, cutStart > 0, cutEnd < line.Span.Length);
    }

    /// <summary>Whether the whole line of a place fits into its frame.</summary>
    public static bool IsWhole(SourceSpan place) => place.File.Text.Lines.GetLineFromPosition(place.Span.Start).Span.Length <= MaxWidth;

    private static (int Start, int End) Window(int length, int first) =>
        length <= MaxWidth ? (0, length) : (Math.Max(0, Math.Min(first - ContextWidth, length - MaxWidth)), Math.Min(length, Math.Max(0, Math.Min(first - ContextWidth, length - MaxWidth)) + MaxWidth));

    private static CodeFrame Lay(int lineNumber, string raw, int first, int last, bool isCutBefore, bool isCutAfter)
    {
        var shown = new StringBuilder(isCutBefore ? "…" : "");
        var column = shown.Length;
        var (start, end) = (-1, -1);

        for (var index = 0; index < raw.Length; index++)
        {
            if (start < 0 && index >= first)
                start = column;

            if (end < 0 && index >= last)
                end = column;

            if (raw[index] == '\t')
            {
                var spaces = TabWidth - (column % TabWidth);
                shown.Append(' ', spaces);
                column += spaces;
            }
            else if (DisplayWidth.IsPair(raw, index))
            {
                shown.Append(Harmless.IsTag(raw[index]) ? "\uFFFD\uFFFD" : raw.Substring(index, 2));
                column += Harmless.IsTag(raw[index]) ? 2 : DisplayWidth.Of(raw, index);
                index++;
            }
            else
            {
                var character = Harmless.Show(raw[index]);
                shown.Append(character);
                column += character == raw[index] ? DisplayWidth.Of(raw, index) : 1;
            }
        }

        start = start < 0 ? column : start;
        end = end < 0 ? column : end;
        var text = Harmless.Commands(isCutAfter ? shown.Append('…').ToString() : shown.ToString().TrimEnd());
        return new(lineNumber, text, start, Math.Max(1, end - start));
    }
}
