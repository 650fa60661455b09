using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A position as people count: lines from one, columns in Unicode code points from one.</summary>
internal readonly record struct Position(int Line, int Column)
{
    /// <summary>Where a place begins.</summary>
    public static Position StartOf(SourceSpan place) => At(place, place.Span.Start);

    /// <summary>Behind the end of a place.</summary>
    public static Position EndOf(SourceSpan place) => At(place, place.Span.End);

    private static Position At(SourceSpan place, int offset)
    {
        var text = place.File.Text;
        var line = text.Lines.GetLineFromPosition(offset);
        var column = 1;

        for (var index = line.Start; index < offset; index++)
        {
            // The second half of a pair is no code point of its own.
            if (!(index > line.Start && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1])))
                column++;
        }

        return new(line.LineNumber + 1, column);
    }
}
