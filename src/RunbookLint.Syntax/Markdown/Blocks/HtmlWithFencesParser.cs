using Markdig.Parsers;
using Markdig.Syntax;

namespace RunbookLint.Syntax.Markdown;

/// <summary>
/// HTML blocks that a fence ends. By CommonMark a fence right behind <c>&lt;div label="x"&gt;</c>, without a blank line between
/// them, is HTML; the tools that render runbooks show code, and so its writers expect.
/// </summary>
internal sealed class HtmlWithFencesParser : HtmlBlockParser
{
    private static readonly object Key = new();

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var html = (HtmlBlock)block;
        var isContainer = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;

        if (isContainer && Fence.IsOpening(processor.Line.Text, processor.Start, processor.Line.End + 1) && !EndsInComment(html))
            return BlockState.None;

        return base.TryContinue(processor, block);
    }

    /// <summary>Whether the lines so far end inside of a comment. Remembers how far it looked, to look at each line once.</summary>
    private static bool EndsInComment(HtmlBlock html)
    {
        var (isComment, lines) = html.GetData(Key) as (bool, int)? ?? (false, 0);

        for (; lines < html.Lines.Count; lines++)
        {
            var line = html.Lines.Lines[lines].ToString();

            for (var at = 0; at >= 0;)
            {
                at = line.IndexOf(isComment ? "-->" : "<!--", at, StringComparison.Ordinal);
                if (at < 0)
                    break;

                at += isComment ? 3 : 4;
                isComment = !isComment;
            }
        }

        html.SetData(Key, (isComment, lines));
        return isComment;
    }
}
