using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Reads the code in <c>&lt;pre&gt;</c>, with and without <c>&lt;code&gt;</c> around it.</summary>
internal static class PreformattedReader
{
    private const int LongestTag = 300;

    /// <summary>Tags that only mark up the code. Others are placeholders that nobody has escaped: <c>&lt;pd-address&gt;</c>.</summary>
    private static readonly HashSet<string> Markup = new(StringComparer.OrdinalIgnoreCase) { "code", "pre", "span", "b", "strong", "em", "i", "kbd", "samp", "mark" };

    private static readonly (string Name, char Character)[] Entities =
        [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"'), ("&apos;", '\''), ("&#39;", '\''), ("&#34;", '"'), ("&nbsp;", ' ')];

    /// <summary>Where the next block of code opens, or -1.</summary>
    public static int Find(string page, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            at = page.IndexOf("<pre", at, end - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;

            if (at + 4 < end && page[at + 4] is '>' or ' ' or '\n' && TagEnd(page, at, end) > 0)
                return at;
        }

        return -1;
    }

    /// <summary>The code that opens at an offset. Lines are free of the marks of the blocks around them.</summary>
    public static MarkdownCode Read(string page, int open, int end, List<PageLine> lines)
    {
        var close = page.IndexOf("</pre>", open, end - open, StringComparison.OrdinalIgnoreCase);
        var contentEnd = close < 0 ? end : close;
        var first = TagEnd(page, open, end);
        var language = LanguageOf(page, open, first);

        if (TagEnd(page, first, contentEnd) is > 0 and var inner && NameOf(page, first, contentEnd) is "code")
        {
            language = language.Length > 0 ? language : LanguageOf(page, first, inner);
            first = inner;
        }

        var builder = new SpanMapBuilder();
        for (var index = LineAt(lines, first); index < lines.Count && lines[index].Start <= contentEnd; index++)
        {
            var line = lines[index];
            var (from, to) = (Math.Max(line.Start, first), Math.Min(line.End, contentEnd));
            if (from > to)
                continue;

            // The line breaks right behind the tag and right before its end are none of the code's.
            if (from == to && (builder.Length == 0 || to == contentEnd))
                continue;

            Copy(page, from, to, builder);
            if (builder.Length > 0)
                builder.Insert('\n');
        }

        if (builder.Length == 0)
            builder.Mark(first);

        var span = TextSpan.FromBounds(open, close < 0 ? end : close + "</pre>".Length);
        return new(span, "", language, null, IsFenced: false, builder.ToString(), builder.ToMap());
    }

    /// <summary>The index of the line that an offset stands in; a block has as many as it has code.</summary>
    private static int LineAt(List<PageLine> lines, int offset)
    {
        var (low, high) = (0, lines.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].End < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void Copy(string page, int from, int to, SpanMapBuilder builder)
    {
        for (var at = from; at < to;)
        {
            if (page[at] == '<' && Markup.Contains(NameOf(page, at, to)) && TagEnd(page, at, to) is > 0 and var behind)
            {
                at = behind;
            }
            else if (page[at] == '&' && EntityAt(page, at, to) is { Name: { } name } entity)
            {
                builder.Mark(at);
                builder.Insert(entity.Character);
                at += name.Length;
            }
            else
            {
                builder.Copy(page[at], at);
                at++;
            }
        }
    }

    private static (string? Name, char Character) EntityAt(string page, int at, int end)
    {
        foreach (var (name, character) in Entities)
        {
            if (at + name.Length <= end && string.CompareOrdinal(page, at, name, 0, name.Length) == 0)
                return (name, character);
        }

        return default;
    }

    /// <summary>The language that a class or an attribute of a tag names: <c>class="language-sh"</c>, <c>lang="sh"</c>.</summary>
    private static string LanguageOf(string page, int start, int end)
    {
        var words = page.Substring(start, end - start).Split(' ', '\n', '\t', '"', '\'', '>', '=');

        for (var index = 0; index < words.Length; index++)
        {
            foreach (var prefix in new[] { "language-", "lang-", "highlight-source-", "brush:" })
            {
                if (words[index].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    return words[index].Substring(prefix.Length).ToLowerInvariant();
            }

            if (words[index] is "lang" or "data-lang" && index + 2 < words.Length)
                return words[index + 2].ToLowerInvariant();
        }

        return "";
    }

    private static string NameOf(string page, int at, int end)
    {
        var start = at + 1;
        if (start < end && page[start] == '/')
            start++;

        var nameEnd = start;
        while (nameEnd < end && nameEnd - start < 10 && char.IsLetterOrDigit(page[nameEnd]))
            nameEnd++;

        // The name of a placeholder may begin as that of a tag does.
        return nameEnd < end && page[nameEnd] is '>' or ' ' or '\n' ? page.Substring(start, nameEnd - start) : "";
    }

    /// <summary>The offset behind the tag that starts at an offset, or -1.</summary>
    private static int TagEnd(string page, int at, int end)
    {
        if (at >= end || page[at] != '<')
            return -1;

        var close = page.IndexOf('>', at, Math.Min(LongestTag, end - at));
        return close < 0 ? -1 : close + 1;
    }
}
