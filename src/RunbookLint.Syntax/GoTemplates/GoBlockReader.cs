using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.GoTemplates;

/// <summary>Reads text and actions, and puts together what belongs to one block.</summary>
internal sealed class GoBlockReader(string text)
{
    private readonly ImmutableArray<GoDefinition>.Builder definitions = ImmutableArray.CreateBuilder<GoDefinition>();
    private int position;
    private bool trimsNext;
    private int depth;

    /// <summary>What ends a list of nodes.</summary>
    private enum Ending
    {
        /// <summary>The end of the text.</summary>
        Text,

        /// <summary><c>{{ end }}</c>.</summary>
        End,

        /// <summary><c>{{ else }}</c>, with or without a condition.</summary>
        Else,
    }

    /// <summary>What was defined so far.</summary>
    public ImmutableArray<GoDefinition> Definitions => definitions.ToImmutable();

    /// <summary>The nodes of the whole text.</summary>
    public ImmutableArray<GoNode> ReadAll()
    {
        var (nodes, ending, action, _) = ReadList();
        return ending == Ending.Text ? nodes : throw new GoTemplateException(new(action.Span, "no block is open that this could belong to"));
    }

    /// <summary>The nodes up to the end of the block that is open, and the action that ends it.</summary>
    private (ImmutableArray<GoNode> Nodes, Ending Ending, GoActionSpan Action, GoExpressionReader? Condition) ReadList()
    {
        var nodes = ImmutableArray.CreateBuilder<GoNode>();

        while (true)
        {
            var open = text.IndexOf("{{", position, StringComparison.Ordinal);
            if (open < 0)
            {
                AddText(nodes, text.Length, trimsEnd: false);
                position = text.Length;
                return (nodes.ToImmutable(), Ending.Text, default, null);
            }

            var action = GoActionSpan.Read(text, open);
            var before = AddText(nodes, open, action.TrimsBefore);
            position = action.Span.End;
            trimsNext = action.TrimsBehind;
            if (action.IsComment)
                continue;

            var reader = new GoExpressionReader(text, action.Inside);
            switch (reader.PeekWord())
            {
                case "end":
                    return (nodes.ToImmutable(), Ending.End, action, null);
                case "else":
                    reader.TakeWord();
                    return (nodes.ToImmutable(), Ending.Else, action, reader);
                default:
                    nodes.Add(ReadNode(action, before, reader));
                    break;
            }
        }
    }

    /// <summary>Adds the text before an action, and gives where the blanks before the action start.</summary>
    private int AddText(ImmutableArray<GoNode>.Builder nodes, int end, bool trimsEnd)
    {
        var start = position;
        while (trimsNext && start < end && GoActionSpan.IsBlank(text[start]))
            start++;

        trimsNext = false;
        var stop = end;
        while (trimsEnd && stop > start && GoActionSpan.IsBlank(text[stop - 1]))
            stop--;

        if (stop > start)
            nodes.Add(new GoText(TextSpan.FromBounds(start, stop)));

        return trimsEnd ? stop : end;
    }

    private GoNode ReadNode(GoActionSpan action, int before, GoExpressionReader reader)
    {
        switch (reader.PeekWord())
        {
            case "if":
                reader.TakeWord();
                return Nested(action, () => ReadConditional(action, reader, isWith: false));
            case "with":
                reader.TakeWord();
                return Nested(action, () => ReadConditional(action, reader, isWith: true));
            case "range":
                reader.TakeWord();
                return Nested(action, () => ReadRange(action, reader));
            case "define":
                reader.TakeWord();
                return Nested(action, () => ReadDefinition(action, reader.ReadName()));
            case "block":
                reader.TakeWord();
                return Nested(action, () => ReadBlock(action, reader));
            case "template":
                reader.TakeWord();
                return new GoTemplateCall(action.Span, reader.ReadName(), reader.IsAtEnd ? null : reader.ReadLastPipeline());
            case "break":
                return new GoJump(action.Span, IsBreak: true);
            case "continue":
                return new GoJump(action.Span, IsBreak: false);
            default:
                return new GoAction(action.Span, TextSpan.FromBounds(before, EndOfBlanks(action)), reader.ReadLastPipeline());
        }
    }

    private int EndOfBlanks(GoActionSpan action)
    {
        var end = action.Span.End;
        while (action.TrimsBehind && end < text.Length && GoActionSpan.IsBlank(text[end]))
            end++;

        return end;
    }

    private GoNode Nested(GoActionSpan action, Func<GoNode> read)
    {
        if (++depth > DepthLimits.GoBlocks)
            throw new GoTemplateException(new(action.Span, $"blocks are nested more than {DepthLimits.GoBlocks} levels deep; this template is not evaluated", IsLimit: true));

        var node = read();
        depth--;
        return node;
    }

    private GoConditional ReadConditional(GoActionSpan opening, GoExpressionReader reader, bool isWith)
    {
        var branches = ImmutableArray.CreateBuilder<GoBranch>();
        GoPipeline? condition = reader.ReadLastPipeline();

        while (true)
        {
            var (body, ending, action, rest) = ReadList();
            branches.Add(new(condition, isWith && condition is not null, body));
            switch (ending)
            {
                case Ending.Text:
                    throw NeverEnds(opening);
                case Ending.End:
                    return new(Around(opening, action), branches.ToImmutable());
                case Ending.Else when condition is null:
                    throw new GoTemplateException(new(action.Span, "this block has an 'else' without a condition already"));
            }

            (condition, isWith) = ReadElse(rest!, isWith);
        }
    }

    private static (GoPipeline? Condition, bool IsWith) ReadElse(GoExpressionReader rest, bool isWith)
    {
        if (rest.IsAtEnd)
            return (null, isWith);

        var word = rest.PeekWord();
        if (word is "if" or "with")
            rest.TakeWord();

        return (rest.ReadLastPipeline(), word == "with");
    }

    private GoRange ReadRange(GoActionSpan opening, GoExpressionReader reader)
    {
        var pipeline = reader.ReadLastPipeline();
        var (body, ending, action, _) = ReadList();
        ImmutableArray<GoNode> otherwise = [];

        if (ending == Ending.Else)
            (otherwise, ending, action, _) = ReadList();

        return ending == Ending.End ? new(Around(opening, action), pipeline, body, otherwise) : throw NeverEnds(opening);
    }

    private GoDefinition ReadDefinition(GoActionSpan opening, string name)
    {
        var (body, ending, action, _) = ReadList();
        if (ending != Ending.End)
            throw NeverEnds(opening);

        var definition = new GoDefinition(Around(opening, action), name, body);
        definitions.Add(definition);
        return definition;
    }

    private GoTemplateCall ReadBlock(GoActionSpan opening, GoExpressionReader reader)
    {
        var name = reader.ReadName();
        var argument = reader.IsAtEnd ? null : reader.ReadLastPipeline();
        return new(ReadDefinition(opening, name).Span, name, argument);
    }

    private static TextSpan Around(GoActionSpan opening, GoActionSpan closing) => TextSpan.FromBounds(opening.Span.Start, closing.Span.End);

    private static GoTemplateException NeverEnds(GoActionSpan opening) => new(new(opening.Span, "this block has no '{{ end }}'"));
}
