using Markdig;
using Markdig.Parsers;

namespace RunbookLint.Syntax.Markdown;

/// <summary>CommonMark's blocks, with those of MkDocs and Docusaurus; no inlines.</summary>
internal static class PageGrammar
{
    public static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        var blocks = builder.BlockParsers;

        blocks.Replace<QuoteBlockParser>(new LimitedQuoteParser());
        blocks.Replace<ListBlockParser>(new LimitedListParser());
        blocks.Replace<HtmlBlockParser>(new HtmlWithFencesParser());
        blocks.Replace<ParagraphBlockParser>(new PlainParagraphParser());
        blocks.Insert(0, new LimitedContainerParser());
        blocks.Insert(0, new AdmonitionParser());
        blocks.Find<HeadingBlockParser>()!.Closed += (_, block) => ((Markdig.Syntax.LeafBlock)block).ProcessInlines = false;

        return builder.Build();
    }
}
