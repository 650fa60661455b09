using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Finds ways that no headings part: fences with "or" between them, and paragraphs that begin with a label in bold, as <c>**Plan A:** …</c>.
/// They are read as tabs are.
/// </summary>
internal static class Ways
{
    private static readonly string[] Or = ["or", "or run", "or use", "alternatively", "or alternatively", "either or", "either … or", "或", "或者"];

    /// <summary>What holds whichever way was gone.</summary>
    private static readonly string[] Both = ["in either case", "in both cases", "in all cases", "in any case", "either way", "whichever", "无论", "不管"];

    /// <summary>The blocks of a container with the ways among them joined to sets.</summary>
    public static IReadOnlyList<MarkdownBlock> Group(IReadOnlyList<MarkdownBlock> blocks, string page) => JoinLeads(JoinFences(blocks), page);

    private static List<MarkdownBlock> JoinFences(IReadOnlyList<MarkdownBlock> blocks)
    {
        var joined = new List<MarkdownBlock>(blocks.Count);

        for (var index = 0; index < blocks.Count; index++)
        {
            var fences = new List<MarkdownQuote>();
            while (blocks[index] is MarkdownCode && index + 2 < blocks.Count && IsOr(blocks[index + 1]) && blocks[index + 2] is MarkdownCode)
            {
                fences.Add(new(blocks[index].Span, [blocks[index]]));
                index += 2;
            }

            if (fences.Count > 0)
                fences.Add(new(blocks[index].Span, [blocks[index]]));

            joined.Add(fences.Count > 0 ? Set(fences) : blocks[index]);
        }

        return joined;
    }

    private static List<MarkdownBlock> JoinLeads(List<MarkdownBlock> blocks, string page)
    {
        var joined = new List<MarkdownBlock>(blocks.Count);

        for (var index = 0; index < blocks.Count;)
        {
            var ways = new List<MarkdownQuote>();
            var labels = new HashSet<string>(StringComparer.Ordinal);
            var end = index;
            while (end < blocks.Count && TitleOf(blocks[end], page) is { } title && OptionTitle.LabelOf(title) is { } label && labels.Add(label))
            {
                var start = end++;
                while (end < blocks.Count && blocks[end] is not MarkdownHeading && !IsLead(blocks[end], page) && !IsForBoth(blocks[end]))
                    end++;

                var content = blocks.GetRange(start, end - start);
                ways.Add(new(TextSpan.FromBounds(content[0].Span.Start, content[content.Count - 1].Span.End), [.. content]) { Title = title });
            }

            if (ways.Count >= 2)
                joined.Add(Set(ways));
            else
                joined.AddRange(ways.SelectMany(way => way.Blocks).DefaultIfEmpty(blocks[index]));

            index = Math.Max(end, index + 1);
        }

        return joined;
    }

    private static TabSet Set(List<MarkdownQuote> ways) => new(TextSpan.FromBounds(ways[0].Span.Start, ways[ways.Count - 1].Span.End), [.. ways]);

    private static bool IsOr(MarkdownBlock block) =>
        block is MarkdownParagraph { Text.Length: < 40 } paragraph && Or.Contains(paragraph.Text.Trim(' ', '*', '_', ':', '：', '.', '-', '–', '—', '\n', '\r').Replace(",", "").ToLowerInvariant());

    private static bool IsForBoth(MarkdownBlock block) =>
        block is MarkdownParagraph paragraph && Both.Any(word => paragraph.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsLead(MarkdownBlock block, string page) => TitleOf(block, page) is { } title && OptionTitle.LabelOf(title) is not null;

    /// <summary>The bold words that a paragraph begins with.</summary>
    private static string? TitleOf(MarkdownBlock block, string page)
    {
        if (block is not MarkdownParagraph { Span: { Length: > 2 } span } || page[span.Start] is not ('*' or '_'))
            return null;

        var start = span.Start;
        while (start < span.End && page[start] == page[span.Start])
            start++;

        var end = page.IndexOf(page[span.Start], start, span.End - start);
        return end > start ? page.Substring(start, end - start).Trim(' ', ':', '：', '.') : null;
    }
}
