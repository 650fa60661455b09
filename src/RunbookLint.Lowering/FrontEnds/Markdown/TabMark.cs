using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

internal enum TabMarkKind
{
    Open,
    Close,

    /// <summary>A container of the same name inside of a tab opens.</summary>
    OpenOther,

    /// <summary>The end of all tabs of a set.</summary>
    EndSet,
}

/// <summary>A tag or shortcode that bounds a tab.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The name of its element.</param>
/// <param name="Label">The label of the tab.</param>
/// <param name="Start">Where it starts in the page.</param>
internal readonly record struct TabMark(TabMarkKind Kind, string Name, string Label, int Start)
{
    /// <summary>Where it ends in the page.</summary>
    public int End { get; init; }

    private const int Longest = 500;

    /// <summary>The marks in a block of text, in order.</summary>
    public static IEnumerable<TabMark> In(string page, MarkdownBlock block)
    {
        var (at, end) = (block.Span.Start, block.Span.End);
        var codes = new Queue<MarkdownCodeSpan>(block is MarkdownParagraph paragraph ? paragraph.CodeSpans : []);

        while (at < end)
        {
            at = page.IndexOfAny(['<', '{'], at, end - at);
            if (at < 0)
                yield break;

            while (codes.Count > 0 && codes.Peek().Span.End <= at)
                codes.Dequeue();

            // What stands in code is an example.
            if (codes.Count > 0 && codes.Peek().Span.Start <= at)
            {
                at = codes.Peek().Span.End;
                continue;
            }

            var isTag = page[at] == '<';
            var isShortcode = !isTag && at + 2 < end && page[at + 1] == '{' && page[at + 2] is '<' or '%';
            var close = isTag ? page.IndexOf('>', at, Math.Min(Longest, end - at))
                : isShortcode ? page.IndexOf("}}", at, Math.Min(Longest, end - at), StringComparison.Ordinal)
                : -1;

            if (close < 0)
            {
                at++;
                continue;
            }

            var content = isTag ? page.Substring(at + 1, close - at - 1) : page.Substring(at + 3, close - at - 3).TrimEnd('>', '%', ' ');
            if (Read(content.Trim(), at) is { } mark)
                yield return mark with { End = close + (isTag ? 1 : 2) };

            at = close + 1;
        }
    }

    private static TabMark? Read(string content, int start)
    {
        var isClosing = content.StartsWith("/", StringComparison.Ordinal);
        var rest = isClosing ? content.Substring(1).TrimStart() : content;
        var end = 0;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] == '-'))
            end++;

        var name = rest.Substring(0, end).ToLowerInvariant();
        var attributes = rest.Substring(end);

        return name switch
        {
            "simpletab" or "tabs" or "tabpane" => isClosing || !content.EndsWith("/", StringComparison.Ordinal) ? new(TabMarkKind.EndSet, name, "", start) : null,
            "div" when isClosing => new(TabMarkKind.Close, name, "", start),
            "div" => LabelIn(attributes, "label") is { } label ? new(TabMarkKind.Open, name, label, start) : new(TabMarkKind.OpenOther, name, "", start),
            "tabitem" or "tab" when isClosing => new(TabMarkKind.Close, name, "", start),
            "tabitem" or "tab" => new(TabMarkKind.Open, name, LabelIn(attributes, "label", "title", "name", "header", "heading", "value") ?? Quoted(attributes) ?? "", start),
            _ => null,
        };
    }

    private static string? LabelIn(string attributes, params string[] names)
    {
        foreach (var name in names)
        {
            var at = attributes.IndexOf(" " + name + "=", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Quoted(attributes.Substring(at + name.Length + 2)) is { } value)
                return value;
        }

        return null;
    }

    private static string? Quoted(string text)
    {
        var open = text.IndexOfAny(['"', '\'']);
        var close = open < 0 ? -1 : text.IndexOf(text[open], open + 1);
        return close < 0 ? null : text.Substring(open + 1, close - open - 1);
    }
}
