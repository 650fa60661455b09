using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace RunbookLint.Syntax.Markdown;

/// <summary>What MkDocs marks with <c>!!! note</c>, <c>??? tip</c> or <c>=== "Tab"</c> and indents by four.</summary>
internal sealed class AdmonitionBlock(BlockParser parser, string? tab) : ContainerBlock(parser)
{
    /// <summary>The label of a tab.</summary>
    public string? Tab => tab;
}

internal sealed class AdmonitionParser : BlockParser
{
    public AdmonitionParser() => OpeningCharacters = ['!', '?', '='];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !IsMark(processor.Line) || NestingLimit.IsReached(processor))
            return BlockState.None;

        processor.NewBlocks.Push(new AdmonitionBlock(this, TabOf(processor.Line))
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });

        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;

        if (!processor.IsCodeIndent)
            return BlockState.None;

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    private static string? TabOf(StringSlice line)
    {
        if (line.CurrentChar != '=')
            return null;

        var text = line.ToString();
        var quote = text.IndexOfAny(['"', '\'']);
        var end = text.IndexOf(text[quote], quote + 1);
        return text.Substring(quote + 1, (end < 0 ? text.Length : end) - quote - 1).Trim();
    }

    /// <summary>Three marks, then the kind of an admonition, or the title of a tab in quotes.</summary>
    private static bool IsMark(StringSlice line)
    {
        var mark = line.CurrentChar;
        if (line.PeekChar(1) != mark || line.PeekChar(2) != mark)
            return false;

        var next = 3;
        if (mark != '!' && line.PeekChar(next) is '+' or '!')
            next++;

        if (line.PeekChar(next) != ' ')
            return false;

        while (line.PeekChar(next) == ' ')
            next++;

        if (mark == '=')
            return line.PeekChar(next) is '"' or '\'';

        if (!line.PeekChar(next).IsAlpha())
            return false;

        while (line.PeekChar(next) is var c && (c.IsAlphaNumeric() || c is '-' or '_' or ' '))
            next++;

        return line.PeekChar(next) is '"' or '\0';
    }
}
