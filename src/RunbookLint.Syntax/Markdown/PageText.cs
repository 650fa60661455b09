using RunbookLint.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Joins lines of a page into a text of their own.</summary>
internal static class PageText
{
    /// <summary>The lines with <c>\n</c> between them, and behind the last one where the page has a line break there.</summary>
    public static (string Text, SpanMap Map) JoinWithEnd(string page, IReadOnlyList<PageLine> lines, int emptyAt) =>
        Join(page, lines, emptyAt, breakAtEnd: true);

    /// <summary>The lines with <c>\n</c> between them.</summary>
    public static (string Text, SpanMap Map) Join(string page, IReadOnlyList<PageLine> lines) =>
        Join(page, lines, lines.Count > 0 ? lines[0].Start : 0, breakAtEnd: false);

    /// <summary>The offset of the first line break at or behind an offset, or the end of the page.</summary>
    public static int LineEnd(string page, int offset)
    {
        while (offset < page.Length && page[offset] is not ('\r' or '\n'))
            offset++;

        return offset;
    }

    private static (string Text, SpanMap Map) Join(string page, IReadOnlyList<PageLine> lines, int emptyAt, bool breakAtEnd)
    {
        var builder = new SpanMapBuilder();

        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Padding > 0)
                builder.Insert(new string(' ', line.Padding));

            builder.Copy(page, line.Start, line.End - line.Start);

            if (breakAtEnd || index < lines.Count - 1)
                CopyBreak(page, LineEnd(page, line.End), builder);
        }

        // What a tab leaves behind a container's indentation stands nowhere on the page.
        if (builder.Length == 0 || (lines is [{ Padding: > 0 } only] && only.Start == only.End && builder.Length == only.Padding))
            builder.Mark(emptyAt);

        return (builder.ToString(), builder.ToMap());
    }

    private static void CopyBreak(string page, int end, SpanMapBuilder builder)
    {
        if (end >= page.Length)
            return;

        if (page[end] == '\n')
            builder.Copy('\n', end);
        else if (end + 1 < page.Length && page[end + 1] == '\n')
            builder.Copy('\n', end + 1);
        else
            builder.Insert('\n');
    }
}
