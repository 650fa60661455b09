using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>A position in the units of a format: lines and columns from one.</summary>
internal readonly record struct Position(int Line, int Column)
{
    /// <summary>Where a place begins.</summary>
    public static Position StartOf(SourceSpan place, ColumnUnit unit = ColumnUnit.CodePoint) => At(place.File, place.Span.Start, unit);

    /// <summary>Behind the end of a place.</summary>
    public static Position EndOf(SourceSpan place, ColumnUnit unit = ColumnUnit.CodePoint) => At(place.File, place.Span.End, unit);

    private static Position At(SourceFile file, int offset, ColumnUnit unit)
    {
        var text = file.Text;
        var line = text.Lines.GetLineFromPosition(offset);
        var column = 1;

        for (var index = line.Start; index < offset; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            column += unit switch
            {
                ColumnUnit.Utf16 => isPair ? 2 : 1,
                ColumnUnit.Utf8 => isPair ? 4 : BytesOf(text[index]),
                _ => 1,
            };

            if (isPair)
                index++;
        }

        return new(line.LineNumber + 1, column);
    }

    private static int BytesOf(char character) => character switch
    {
        < '\x80' => 1,
        < '\x800' => 2,
        _ => 3,
    };
}
