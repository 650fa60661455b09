using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>
/// Takes away the indentation that all lines of an embedded text share, when a document marker is among them: pages often indent a fence
/// less than its content, and a marker counts only at the start of a line.
/// </summary>
internal static class Indentation
{
    /// <summary>The text without the common indentation; the text itself when there is none, or no marker that it hides.</summary>
    public static Fragment Without(Fragment fragment)
    {
        var text = fragment.Text;
        var (common, hasMarker) = Measure(text);
        if (common == 0 || !hasMarker)
            return fragment;

        var builder = new SpanMapBuilder();
        foreach (var (start, end) in Lines(text))
        {
            var from = Math.Min(start + common, IndentEnd(text, start, end));
            builder.Copy(text, from, end - from);
        }

        return fragment.Embed(builder.ToString(), builder.ToMap());
    }

    private static (int Common, bool HasMarker) Measure(string text)
    {
        var common = int.MaxValue;
        var hasMarker = false;

        foreach (var (start, end) in Lines(text))
        {
            var content = IndentEnd(text, start, end);
            if (content == end || text[content] is '\r' or '\n')
                continue;

            common = Math.Min(common, content - start);
            hasMarker |= string.CompareOrdinal(text, content, "---", 0, 3) == 0;
        }

        return (common == int.MaxValue ? 0 : common, hasMarker);
    }

    private static int IndentEnd(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;

        return start;
    }

    /// <summary>The lines with their line breaks.</summary>
    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            yield return (start, end);
            start = end;
        }
    }
}
