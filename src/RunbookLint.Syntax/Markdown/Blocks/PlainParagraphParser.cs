using Markdig.Parsers;
using Markdig.Syntax;

namespace RunbookLint.Syntax.Markdown;

/// <summary>
/// Paragraphs whose lines stay as they are: nothing takes link definitions out of them, and a line under them that makes them a
/// heading is only remembered. Markdig's own way does both in quadratic time.
/// </summary>
internal sealed class PlainParagraphParser : ParagraphBlockParser
{
    private static readonly object Key = new();

    public PlainParagraphParser() => ParseSetextHeadings = false;

    /// <summary>The level of the heading that the line under a paragraph makes of it.</summary>
    public static int? HeadingLevel(ParagraphBlock paragraph) => paragraph.GetData(Key) as int?;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || UnderlineLevel(processor) is not { } level || IsLazy(processor, block))
            return base.TryContinue(processor, block);

        block.SetData(Key, level);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var leaf = (LeafBlock)block;
        leaf.ProcessInlines = false;
        return leaf.Lines.Count > 0;
    }

    private static bool IsLazy(BlockProcessor processor, Block block) =>
        processor.IsLazy && block.Column != processor.Column && block.Parent is QuoteBlock or ListItemBlock or AdmonitionBlock;

    private static int? UnderlineLevel(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var at = processor.Start;
        var end = processor.Line.End + 1;
        if (at >= end || text[at] is not ('=' or '-'))
            return null;

        var mark = text[at];
        while (at < end && text[at] == mark)
            at++;

        return new PageLine(at, end).IsBlank(text) ? mark == '=' ? 1 : 2 : null;
    }
}
