using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A line of a file as a report may keep it: without credentials, and of a line without end only what is around a place.</summary>
/// <param name="Line">From one.</param>
/// <param name="Column">The column of the first character, in code points from one.</param>
/// <param name="Text">The characters.</param>
internal sealed record LineExcerpt(int Line, int Column, string Text)
{
    private const int MaxWhole = 1000;
    private const int Step = 400;

    /// <summary>What reports show of a place: its first line and its last.</summary>
    public static IEnumerable<LineExcerpt> Of(SourceSpan place)
    {
        if (place.File.Text.Length == 0)
            return [];

        var first = At(place.File, place.Span.Start);
        return place.Start.Line == place.End.Line && first.Column == 1 && place.FirstLine() == place ? [first] : [first, At(place.File, place.Span.End)];
    }

    private static LineExcerpt At(SourceFile file, int offset)
    {
        var line = file.Text.Lines.GetLineFromPosition(offset);
        var length = line.Span.Length;
        if (length <= MaxWhole)
            return new(line.LineNumber + 1, 1, Redaction.Line(file, line.LineNumber, 0, length));

        // Steps, so that places beside one another share an excerpt.
        var step = Math.Min(offset - line.Start, length) / Step * Step;
        var start = NotInPair(Math.Max(0, step - Step));
        var end = NotInPair(Math.Min(length, step + (2 * Step)));
        var column = Position.StartOf(file.Locate(new(line.Start + start, 0))).Column;
        return new(line.LineNumber + 1, column, Redaction.Line(file, line.LineNumber, start, end));

        int NotInPair(int index) =>
            index > 0 && index < length && char.IsLowSurrogate(file.Text[line.Start + index]) ? index - 1 : index;
    }
}
