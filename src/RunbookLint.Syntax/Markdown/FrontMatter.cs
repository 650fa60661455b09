using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Finds front matter, which stands at the very start of a page or not at all.</summary>
internal static class FrontMatter
{
    public static MarkdownFrontMatter? Read(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (MarkAt(text, start) is not { } mark)
            return null;

        var lines = new List<PageLine>();
        var first = AfterBreak(text, PageText.LineEnd(text, start));

        for (var at = first; at < text.Length;)
        {
            var end = PageText.LineEnd(text, at);
            if (MarkAt(text, at) is { } closing && (closing == mark || (mark == '-' && closing == '.')))
            {
                var (content, map) = PageText.JoinWithEnd(text, lines, first);
                return new(TextSpan.FromBounds(start, end), mark == '+', content, map);
            }

            lines.Add(new(at, end));
            at = AfterBreak(text, end);
        }

        return null;
    }

    /// <summary>The character of a line that holds three of <c>-</c>, <c>+</c> or <c>.</c> and blanks.</summary>
    private static char? MarkAt(string text, int at)
    {
        if (at + 3 > text.Length || text[at] is not ('-' or '+' or '.') || text[at + 1] != text[at] || text[at + 2] != text[at])
            return null;

        return new PageLine(at + 3, PageText.LineEnd(text, at + 3)).IsBlank(text) ? text[at] : null;
    }

    private static int AfterBreak(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
}
