using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Walks over a page.</summary>
internal static class MarkdownWalk
{
    /// <summary>All blocks in the order of the text, those inside others behind them.</summary>
    public static IEnumerable<MarkdownBlock> Blocks(ImmutableArray<MarkdownBlock> blocks)
    {
        var open = new Stack<MarkdownBlock>(blocks.Reverse());

        while (open.Count > 0)
        {
            var block = open.Pop();
            yield return block;

            var inner = block switch
            {
                MarkdownList list => list.Items.SelectMany(item => item.Blocks),
                MarkdownQuote quote => quote.Blocks,
                _ => Enumerable.Empty<MarkdownBlock>(),
            };

            foreach (var child in inner.Reverse())
                open.Push(child);
        }
    }
}
