using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.GoTemplates;

/// <summary>Reads what stands between the braces of an action.</summary>
internal sealed class GoExpressionReader(string text, TextSpan inside)
{
    private readonly int end = inside.End;
    private int position = inside.Start;
    private int depth;

    /// <summary>Whether nothing but blanks is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return position >= end;
        }
    }

    /// <summary>The word at the reader, without moving; empty when there is none.</summary>
    public string PeekWord()
    {
        SkipBlanks();
        return text.Substring(position, EndOfName(position) - position);
    }

    /// <summary>Moves behind the word at the reader.</summary>
    public void TakeWord() => position = EndOfName(position);

    /// <summary>The name of a template: a string.</summary>
    public string ReadName()
    {
        SkipBlanks();
        if (position >= end || text[position] is not ('"' or '`'))
            throw Error("expected the name of a template in quotes");

        return ((GoString)ReadString()).Value;
    }

    /// <summary>A pipeline up to the end of the action.</summary>
    public GoPipeline ReadLastPipeline()
    {
        var pipeline = ReadPipeline();
        return IsAtEnd ? pipeline : throw Error("this cannot be read here");
    }

    private GoPipeline ReadPipeline()
    {
        if (++depth > DepthLimits.GoExpression)
            throw new GoTemplateException(new(new TextSpan(position, 1), $"parentheses are nested more than {DepthLimits.GoExpression} levels deep", IsLimit: true));

        SkipBlanks();
        var start = position;
        var (variables, isDeclaration) = ReadVariables();
        var commands = ImmutableArray.CreateBuilder<GoCommand>();

        do
            commands.Add(ReadCommand());
        while (Take('|'));

        depth--;
        return new(TextSpan.FromBounds(start, commands[commands.Count - 1].Span.End), variables, isDeclaration, commands.ToImmutable());
    }

    /// <summary><c>$x :=</c>, <c>$key, $value :=</c>, <c>$x =</c>; nothing when the pipeline starts otherwise.</summary>
    private (ImmutableArray<string> Names, bool IsDeclaration) ReadVariables()
    {
        var start = position;
        var names = ImmutableArray.CreateBuilder<string>();

        do
        {
            SkipBlanks();
            if (position >= end || text[position] != '$')
                break;

            var nameEnd = EndOfName(position + 1);
            names.Add(text.Substring(position, nameEnd - position));
            position = nameEnd;
        }
        while (Take(','));

        if (names.Count > 0 && TakeText(":="))
            return (names.ToImmutable(), true);

        if (names.Count == 1 && !IsText("==") && TakeText("="))
            return (names.ToImmutable(), false);

        position = start;
        return ([], false);
    }

    private GoCommand ReadCommand()
    {
        SkipBlanks();
        var start = position;
        var operands = ImmutableArray.CreateBuilder<GoOperand>();

        for (SkipBlanks(); position < end && text[position] is not ('|' or ')'); SkipBlanks())
            operands.Add(ReadOperand());

        return operands.Count > 0
            ? new(TextSpan.FromBounds(start, operands[operands.Count - 1].Span.End), operands.ToImmutable())
            : throw Error("a value is missing here");
    }

    private GoOperand ReadOperand()
    {
        var start = position;
        var operand = ReadPrimary();
        var fields = ImmutableArray.CreateBuilder<string>();
        if (operand is GoDot && EndOfName(position) is var first && first > position)
            fields.Add(TakeField(first));

        while (operand is GoDot or GoVariable or GoGroup && position + 1 < end && text[position] == '.' && EndOfName(position + 1) is var last && last > position + 1)
        {
            position++;
            fields.Add(TakeField(last));
        }

        return operand with { Span = TextSpan.FromBounds(start, position), Fields = fields.ToImmutable() };
    }

    private string TakeField(int fieldEnd)
    {
        var field = text.Substring(position, fieldEnd - position);
        position = fieldEnd;
        return field;
    }

    private GoOperand ReadPrimary()
    {
        var start = position;
        var character = text[position];

        switch (character)
        {
            case '(':
                position++;
                var pipeline = ReadPipeline();
                return Take(')') ? new GoGroup(default, pipeline) : throw new GoTemplateException(new(new TextSpan(start, 1), "this '(' is never closed"));
            case '"' or '`' or '\'':
                return ReadString();
            case '$':
                position = EndOfName(position + 1);
                return new GoVariable(default, text.Substring(start, position - start));
            case '.' when position + 1 >= end || !char.IsDigit(text[position + 1]):
                position++;
                return new GoDot(default);
        }

        if (char.IsDigit(character) || character is '.' or '+' or '-')
            return ReadNumber();

        position = EndOfName(position);
        if (position == start)
            throw Error($"'{character}' cannot stand here");

        var name = text.Substring(start, position - start);
        return name is "true" or "false" or "nil" ? new GoConstant(default, name) : new GoFunction(default, name);
    }

    private GoOperand ReadNumber()
    {
        var start = position++;
        while (position < end && (char.IsLetterOrDigit(text[position]) || text[position] is '.' or '_' || (text[position] is '+' or '-' && text[position - 1] is 'e' or 'E')))
            position++;

        return new GoConstant(default, text.Substring(start, position - start));
    }

    private GoOperand ReadString()
    {
        var start = position;
        position = Math.Min(end, GoLiterals.EndOf(text, position));
        var literal = text.Substring(start, position - start);
        return new GoString(TextSpan.FromBounds(start, position), GoLiterals.Decode(literal), literal[0] == '`' || literal.IndexOf('\\') < 0);
    }

    private bool Take(char character)
    {
        SkipBlanks();
        if (position >= end || text[position] != character)
            return false;

        position++;
        return true;
    }

    private bool IsText(string expected)
    {
        SkipBlanks();
        return position + expected.Length <= end && string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;
    }

    private bool TakeText(string expected)
    {
        if (!IsText(expected))
            return false;

        position += expected.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (position < end && GoActionSpan.IsBlank(text[position]))
            position++;
    }

    private int EndOfName(int at)
    {
        while (at < end && (text[at] == '_' || char.IsLetterOrDigit(text[at])))
            at++;

        return at;
    }

    private GoTemplateException Error(string message) =>
        new(new(position < end ? new TextSpan(position, 1) : TextSpan.FromBounds(end, text.IndexOf("}}", end, StringComparison.Ordinal) + 2), message));
}
