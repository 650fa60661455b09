using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Fixes;

/// <summary>Knows which quotes of a line a place stands in.</summary>
internal static class Quotes
{
    /// <summary>The quoted text around an offset of a line, without its quotes; null when it stands in none that ends in the line.</summary>
    public static (char Quote, TextSpan Span)? Around(string line, int offset)
    {
        for (var start = 0; start < line.Length && start < offset; start++)
        {
            if (line[start] is not ('"' or '\'') || (start > 0 && line[start - 1] == '\\'))
                continue;

            var end = EndOf(line, start);
            if (end >= offset)
                return (line[start], TextSpan.FromBounds(start + 1, end));

            if (end < 0)
                return null;

            start = end;
        }

        return null;
    }

    /// <summary>Whether the text is one word of a list: <c>"--until=1"</c>.</summary>
    public static bool IsWord(string line, TextSpan span)
    {
        for (var index = span.Start; index < span.End; index++)
        {
            if (char.IsWhiteSpace(line[index]))
                return false;
        }

        return true;
    }

    private static int EndOf(string line, int start)
    {
        for (var end = start + 1; end < line.Length; end++)
        {
            if (line[end] == line[start] && (line[end] == '\'' || line[end - 1] != '\\'))
                return end;
        }

        return -1;
    }
}
