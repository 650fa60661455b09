using System.Collections.Immutable;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Turns Markdig's blocks into ours.</summary>
/// <param name="page">The text that Markdig read.</param>
/// <param name="original">The text as it was given: of the same length, for what is handed out.</param>
internal sealed class PageReader(string page, string original)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly InlineReader inlines = new(original);

    /// <summary>Reads the blocks of a container. Recursion ends, as the grammar limits the nesting.</summary>
    public void ReadInto(ImmutableArray<MarkdownBlock>.Builder blocks, ContainerBlock container)
    {
        foreach (var block in container)
            ReadInto(blocks, block);
    }

    private void ReadInto(ImmutableArray<MarkdownBlock>.Builder blocks, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(blocks, heading, heading.Level);
                break;
            case FencedCodeBlock fenced:
                blocks.Add(ReadFenced(fenced));
                break;
            case CodeBlock indented:
                ReadIndented(blocks, LinesOf(indented));
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(blocks, paragraph, LinesOf(paragraph));
                break;
            case HtmlBlock html:
                HtmlReader.ReadInto(blocks, original, LinesOf(html));
                break;
            case ListBlock list:
                blocks.Add(ReadList(list));
                break;
            case ContainerBlock container:
                blocks.Add(ReadQuote(container));
                break;
        }
    }

    private void ReadHeading(ImmutableArray<MarkdownBlock>.Builder blocks, LeafBlock heading, int level)
    {
        var lines = LinesOf(heading);
        var text = inlines.Read(lines);
        var end = heading is HeadingBlock ? PageText.LineEnd(page, heading.Span.Start) : heading.Span.End + 1;
        var line = new PageLine(heading.Span.Start, end).Trim(page);

        blocks.Add(new MarkdownHeading(TextSpan.FromBounds(line.Start, line.End), level, WithoutAnchor(text.Words)));
        blocks.AddRange(text.Comments);
    }

    /// <summary>The words before <c>{#anchor}</c>.</summary>
    private static string WithoutAnchor(string words)
    {
        var brace = words.LastIndexOf('{');
        var isAnchor = brace >= 0 && words[words.Length - 1] == '}' && brace + 1 < words.Length && words[brace + 1] is '#' or ':' or '.';
        return isAnchor ? words.Substring(0, brace).TrimEnd() : words;
    }

    private MarkdownCode ReadFenced(FencedCodeBlock fenced)
    {
        var start = fenced.Span.Start;
        var lineEnd = PageText.LineEnd(page, start);
        var lines = LinesOf(fenced);
        Align(lines, start);

        // The end that Markdig gives to a block without a closing fence is no place of the page's.
        var end = fenced.ClosingFencedCharCount > 0 ? fenced.Span.End + 1 : Math.Max(lineEnd, lines.Count > 0 ? lines[lines.Count - 1].End : 0);

        return Code(TextSpan.FromBounds(start, Math.Max(lineEnd, Math.Min(end, page.Length))), Fence.Open(page, new(start, lineEnd)), lines, lineEnd);
    }

    /// <summary>
    /// Lines lose as many blanks as stand before their fence. Inside of a list Markdig takes more off a line that is indented by less than four.
    /// </summary>
    private void Align(List<PageLine> lines, int fence)
    {
        var column = fence - LineStart(fence);
        if (column == 0 || page.AsSpan(fence - column, column).Trim(' ').Length > 0)
            return;

        for (var index = 0; index < lines.Count; index++)
        {
            var start = LineStart(lines[index].Start);
            var limit = Math.Min(lines[index].End, start + column);
            while (start < limit && page[start] == ' ')
                start++;

            if (lines[index].Padding == 0 && (start == limit || page[start] != '\t'))
                lines[index] = lines[index] with { Start = start };
        }
    }

    private int LineStart(int position) => position == 0 ? 0 : page.LastIndexOfAny(LineEnds, position - 1) + 1;

    private MarkdownCode Code(TextSpan span, Fence? fence, List<PageLine> lines, int emptyAt)
    {
        var info = fence is { } opening ? original.Substring(opening.Info.Start, opening.Info.End - opening.Info.Start) : "";
        var (language, title) = InfoString.Parse(info);
        var (text, map) = PageText.JoinWithEnd(original, lines, emptyAt);
        return new(span, info, language, title, fence is not null, text, map);
    }

    /// <summary>
    /// An indented block. Where it begins with a fence, it stands in a container that CommonMark does not know as one, and the
    /// fences are the code.
    /// </summary>
    private void ReadIndented(ImmutableArray<MarkdownBlock>.Builder blocks, List<PageLine> lines)
    {
        if (lines.Count == 0)
            return;

        if (Fence.Open(page, lines[0]) is null)
        {
            blocks.Add(Code(TextSpan.FromBounds(lines[0].Start, lines[lines.Count - 1].End), null, lines, lines[0].Start));
            return;
        }

        for (var index = 0; index < lines.Count; index++)
        {
            if (Fence.Open(page, lines[index]) is not { } fence)
            {
                if (!lines[index].IsBlank(page))
                    AddParagraph(blocks, [lines[index]]);
                continue;
            }

            var opening = lines[index];
            var content = new List<PageLine>();
            for (index++; index < lines.Count && !fence.IsClosedBy(page, lines[index]); index++)
                content.Add(fence.Unindented(page, lines[index]));

            var last = lines[Math.Min(index, lines.Count - 1)];
            blocks.Add(Code(TextSpan.FromBounds(opening.Start + fence.Indentation, last.End), fence, content, opening.End));
        }
    }

    private void ReadParagraph(ImmutableArray<MarkdownBlock>.Builder blocks, ParagraphBlock paragraph, List<PageLine> lines)
    {
        if (PlainParagraphParser.HeadingLevel(paragraph) is { } level)
        {
            ReadHeading(blocks, paragraph, level);
            return;
        }

        if (TableReader.HeaderOf(page, lines) is not { } header)
        {
            AddParagraph(blocks, lines);
            return;
        }

        if (header > 0)
            AddParagraph(blocks, lines.GetRange(0, header));

        TableReader.ReadInto(blocks, page, lines.GetRange(header, lines.Count - header), inlines);
    }

    private void AddParagraph(ImmutableArray<MarkdownBlock>.Builder blocks, List<PageLine> lines)
    {
        if (lines.Count == 0)
            return;

        var text = inlines.Read(lines);
        var span = TextSpan.FromBounds(lines[0].Trim(page).Start, lines[lines.Count - 1].Trim(page).End);

        // A comment in a line of its own words has no paragraph around it.
        if (text.Words.Length > 0 || text.Comments.IsEmpty)
            blocks.Add(new MarkdownParagraph(span, text.Words, text.CodeSpans));

        blocks.AddRange(text.Comments);
    }

    private MarkdownList ReadList(ListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<MarkdownItem>(list.Count);

        foreach (var child in list)
            items.Add(ReadItem((ListItemBlock)child));

        return new(Around(list, items), list.IsOrdered, items.ToImmutable());
    }

    private MarkdownItem ReadItem(ListItemBlock item)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        bool? isChecked = null;

        foreach (var block in item)
        {
            if (block is ParagraphBlock paragraph && block == item[0] && TaskOf(LinesOf(paragraph)) is var (ticked, lines))
            {
                isChecked = ticked;
                ReadParagraph(blocks, paragraph, lines);
                continue;
            }

            ReadInto(blocks, block);
        }

        return new(Around(item, blocks), isChecked, blocks.ToImmutable());
    }

    /// <summary>Whether a box is ticked, and the lines behind it; null without a box.</summary>
    private (bool IsTicked, List<PageLine> Lines)? TaskOf(List<PageLine> lines)
    {
        var first = lines[0].Trim(page);
        var at = first.Start;
        if (first.End - at < 4 || page[at] != '[' || page[at + 1] is not (' ' or 'x' or 'X') || page[at + 2] != ']' || page[at + 3] is not (' ' or '\t'))
            return null;

        return (page[at + 1] != ' ', [new PageLine(at + 3, first.End).Trim(page), .. lines.Skip(1)]);
    }

    private MarkdownQuote ReadQuote(ContainerBlock quote)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        ReadInto(blocks, quote);
        return new(Around(quote, blocks), blocks.ToImmutable()) { Title = (quote as AdmonitionBlock)?.Tab };
    }

    /// <summary>Markdig's span of a container with those of its content: a block at its end that nothing closes is not in it.</summary>
    private TextSpan Around<TBlock>(ContainerBlock container, ImmutableArray<TBlock>.Builder content)
        where TBlock : MarkdownBlock
    {
        var own = new PageLine(container.Span.Start, Math.Min(container.Span.End + 1, page.Length)).Trim(page);
        var end = content.Count > 0 ? content[content.Count - 1].Span.End : own.End;
        return TextSpan.FromBounds(own.Start, Math.Max(own.End, end));
    }

    private List<PageLine> LinesOf(LeafBlock leaf)
    {
        var lines = new List<PageLine>(leaf.Lines.Count);

        for (var index = 0; index < leaf.Lines.Count; index++)
        {
            var line = leaf.Lines.Lines[index];
            lines.Add(ReferenceEquals(line.Slice.Text, page)
                ? new(line.Slice.Start, line.Slice.End + 1)
                : Expanded(line.Slice.ToString(), line.Position));
        }

        return lines;
    }

    /// <summary>The place of a line that Markdig copied to put spaces in the place of a tab.</summary>
    private PageLine Expanded(string copy, int position)
    {
        var end = PageText.LineEnd(page, position);
        var start = end;
        var kept = copy.Length;

        while (kept > 0 && start > position && page[start - 1] == copy[kept - 1])
        {
            kept--;
            start--;
        }

        return new(start, end, kept);
    }
}
