using System.Collections.Immutable;

namespace RunbookLint.Syntax.Markdown;

/// <summary>The words of a paragraph, a heading or a cell, with what else stands in them.</summary>
internal sealed record InlineText(string Words, ImmutableArray<MarkdownCodeSpan> CodeSpans, ImmutableArray<MarkdownHtml> Comments);

/// <summary>Reads the inlines of a block in linear time.</summary>
internal sealed class InlineReader(string page)
{
    public InlineText Read(IReadOnlyList<PageLine> lines, bool isCell = false)
    {
        var trimmed = new List<PageLine>(lines.Count);
        foreach (var line in lines)
            trimmed.Add(line.Trim(page));

        var (text, map) = PageText.Join(page, trimmed);
        return new InlineScanner(page, text, map, isCell).Scan();
    }
}
