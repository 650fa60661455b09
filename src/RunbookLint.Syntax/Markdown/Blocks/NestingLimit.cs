using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>
/// Keeps containers from being nested without end. Markdig gives up on the whole page when a container is too deep; a parser that
/// refuses to open one leaves its line to the paragraphs, and the rest of the page is still read.
/// </summary>
internal static class NestingLimit
{
    private static readonly object Key = new();

    /// <summary>Whether a container must not be opened here. Remembers the place.</summary>
    public static bool IsReached(BlockProcessor processor)
    {
        var depth = 0;

        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;

        if (depth <= DepthLimits.Markdown)
            return false;

        if (processor.Document.GetData(Key) is null)
            processor.Document.SetData(Key, processor.Start);

        return true;
    }

    public static ImmutableArray<SyntaxError> ErrorsOf(MarkdownDocument document) =>
        document.GetData(Key) is int start ? [new(new TextSpan(start, 1), "lists and quotes are nested too deeply", IsLimit: true)] : [];
}

internal sealed class LimitedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}

internal sealed class LimitedContainerParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}

internal sealed class LimitedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        NestingLimit.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}
