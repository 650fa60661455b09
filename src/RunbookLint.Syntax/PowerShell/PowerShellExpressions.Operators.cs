using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

internal sealed partial class PowerShellExpressions
{
    /// <summary>Terms with operators between them.</summary>
    private ProgramExpression Sum(bool allowsList)
    {
        var start = cursor.At;
        var value = Unary();

        for (var count = 0; ; count++)
        {
            cursor.SkipBlank();

            if (allowsList && cursor.Current == ',')
            {
                value = List(start, value);
            }
            else if (cursor.Current == '+' && cursor.Peek(1) is not ('+' or '='))
            {
                var operands = ImmutableArray.CreateBuilder<ProgramExpression>();
                operands.Add(value);
                while (cursor.Current == '+')
                {
                    cursor.Skip(1);
                    cursor.SkipBlank(overLines: true);
                    operands.Add(Unary());
                    cursor.SkipBlank();
                }

                value = new ProgramSum(cursor.SpanFrom(start), operands.ToImmutable());
            }
            else if (Operator() is { } name)
            {
                if (count >= GrowthLimits.OperatorsInARow)
                    return TooLong(value);

                cursor.SkipBlank(overLines: true);
                var right = name == "-f" ? ListOf(cursor.At, Unary()) : Unary();
                value = new ProgramCall(cursor.SpanFrom(start), new ProgramMember(cursor.SpanFrom(start), value, name), Arguments(right));
            }
            else
            {
                return value;
            }
        }
    }

    /// <summary>Each operator nests what stands before it, so that a long row is a deep tree.</summary>
    private static ProgramExpression TooLong(ProgramExpression value)
    {
        Reading.Meets($"more than {GrowthLimits.OperatorsInARow} operators in a row; the rest of the expression is not read");
        return value;
    }

    private ProgramList List(int start, ProgramExpression first)
    {
        var items = ImmutableArray.CreateBuilder<ProgramExpression>();
        items.Add(first);

        while (cursor.Current == ',')
        {
            cursor.Skip(1);
            cursor.SkipBlank(overLines: true);
            items.Add(Unary());
            cursor.SkipBlank();
        }

        return new(cursor.SpanFrom(start), items.ToImmutable());
    }

    private ProgramExpression ListOf(int start, ProgramExpression first)
    {
        cursor.SkipBlank();
        return cursor.Current == ',' ? List(start, first) : first;
    }

    private static ImmutableArray<ProgramArgument> Arguments(ProgramExpression value) =>
        value is ProgramList list ? [.. list.Items.Select(item => new ProgramArgument(item.Span, null, item))] : [new(value.Span, null, value)];

    /// <summary>Reads an operator such as <c>-eq</c> or <c>-f</c>; null when none stands here.</summary>
    private string? Operator()
    {
        if (cursor.Current is '*' or '/' or '%' || (cursor.Current == '.' && cursor.Peek(1) == '.'))
        {
            cursor.Skip(cursor.Current == '.' ? 2 : 1);
            return "*";
        }

        if (cursor.Current != '-' || !char.IsLetter(cursor.Peek(1)))
        {
            if (cursor.Current != '-' || cursor.Peek(1) is not (' ' or '$'))
                return null;

            cursor.Skip(1);
            return "-";
        }

        cursor.Skip(1);
        return "-" + cursor.Word();
    }

    private ProgramExpression Unary()
    {
        var (start, isChanged) = (cursor.At, false);

        while (cursor.Current == '!' || (cursor.Current == '-' && !cursor.IsAtEnd && (cursor.Peek(1) is '$' or '(' || char.IsDigit(cursor.Peek(1)))) || IsWordOperator())
        {
            isChanged = true;
            if (cursor.Current == '-' && char.IsLetter(cursor.Peek(1)))
            {
                cursor.Skip(1);
                cursor.Word();
            }
            else
            {
                cursor.Skip(1);
            }

            cursor.SkipBlank();
        }

        var value = Postfix(cursor.At, Primary());
        return isChanged ? new ProgramOther(cursor.SpanFrom(start), [value]) : value;
    }

    private bool IsWordOperator()
    {
        if (cursor.Current != '-' || !char.IsLetter(cursor.Peek(1)))
            return false;

        var at = cursor.At;
        cursor.Skip(1);
        var word = cursor.Word();
        cursor.MoveTo(at);
        return word is "not" or "join" or "split" or "bnot";
    }

    private ProgramExpression Postfix(int start, ProgramExpression value)
    {
        for (var count = 0; count < GrowthLimits.OperatorsInARow; count++)
        {
            var isStatic = cursor.Current == ':' && cursor.Peek(1) == ':';
            if (isStatic || (cursor.Current == '.' && (char.IsLetter(cursor.Peek(1)) || cursor.Peek(1) == '_')))
            {
                cursor.Skip(isStatic ? 2 : 1);
                var from = cursor.At;
                cursor.Word();
                value = new ProgramMember(cursor.SpanFrom(start), value, cursor.TextFrom(from));
            }
            else if (cursor.Current == '(' && value is ProgramMember && cursor.TryEnter())
            {
                value = new ProgramCall(default, value, MethodArguments());
                value = value with { Span = cursor.SpanFrom(start) };
                cursor.Leave();
            }
            else if (cursor.Current == '[' && cursor.TryEnter())
            {
                cursor.Skip(1);
                cursor.SkipBlank(overLines: true);
                var index = Sum(allowsList: true);
                cursor.SkipBlank(overLines: true);
                if (cursor.Current == ']')
                    cursor.Skip(1);

                cursor.Leave();
                value = new ProgramElement(cursor.SpanFrom(start), value, index);
            }
            else
            {
                return value;
            }
        }

        return TooLong(value);
    }

    private ImmutableArray<ProgramArgument> MethodArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<ProgramArgument>();
        cursor.Skip(1);

        while (true)
        {
            cursor.SkipBlank(overLines: true);
            if (cursor.IsAtEnd || cursor.Current == ')')
                break;

            var before = cursor.At;
            var value = Sum(allowsList: false);
            arguments.Add(new(value.Span, null, value));
            cursor.SkipBlank(overLines: true);
            if (cursor.Current == ',' || cursor.At == before)
                cursor.Skip(1);
        }

        cursor.Skip(1);
        return arguments.ToImmutable();
    }

    private ProgramExpression Primary()
    {
        var start = cursor.At;

        switch (cursor.Current)
        {
            case '$':
                return Dollar();

            case '"' or '\'':
                var quoted = new PowerShellStrings(cursor, this);
                quoted.Quoted();
                return new ProgramText(TextSpan.FromBounds(start, cursor.At), quoted.Parts());

            case '@' when cursor.Peek(1) is '"' or '\'':
                var here = new PowerShellStrings(cursor, this);
                here.HereString();
                return new ProgramText(TextSpan.FromBounds(start, cursor.At), here.Parts());

            case '@' when cursor.Peek(1) == '(':
                cursor.Skip(1);
                return ListIn(Parenthesized());

            case '@' when cursor.Peek(1) == '{' && cursor.TryEnter():
                cursor.Skip(2);
                var map = Map(start);
                cursor.Leave();
                return map;

            case '(':
                return Parenthesized();

            case '{':
                var block = parser.Block();
                return new ProgramLambda(block.Span, [], block.Statements);

            case '[':
                return Type(start);

            default:
                while (char.IsLetterOrDigit(cursor.Current) || cursor.Current == '_')
                    cursor.Skip(1);

                var span = TextSpan.FromBounds(start, cursor.At);
                return span.IsEmpty ? new ProgramOther(span, []) : new ProgramText(span, [new ProgramLiteral(span, cursor.TextFrom(start), SpanMap.Shifted(start, span.Length))]);
        }
    }

    /// <summary>A type, or a value that is turned into it.</summary>
    private ProgramExpression Type(int start)
    {
        cursor.SkipBrackets();
        if (cursor.Current == ':' && cursor.Peek(1) == ':')
            return new ProgramName(TextSpan.FromBounds(start, cursor.At), cursor.TextFrom(start).Trim('[', ']'));

        cursor.SkipBlank();
        return EndsStatement() || !cursor.TryEnter() ? new ProgramOther(cursor.SpanFrom(start), []) : Cast();

        ProgramExpression Cast()
        {
            var value = Unary();
            cursor.Leave();
            return value;
        }
    }

    private ProgramMap Map(int start)
    {
        var entries = ImmutableArray.CreateBuilder<ProgramEntry>();

        for (cursor.SkipToStatement(); !cursor.IsAtEnd && cursor.Current is not ('}' or ')'); cursor.SkipToStatement())
        {
            var from = cursor.At;
            var key = Primary();
            cursor.SkipBlank();

            if (cursor.Current == '=')
            {
                cursor.Skip(1);
                cursor.SkipBlank(overLines: true);
                var value = PipelineOrNothing() ?? new ProgramOther(new(cursor.At, 0), []);
                entries.Add(new(cursor.SpanFrom(from), key, value));
            }

            if (cursor.At == from)
                cursor.Skip(1);
        }

        cursor.Skip(1);
        return new(cursor.SpanFrom(start), entries.ToImmutable());
    }

    private static ProgramExpression ListIn(ProgramExpression value) => value is ProgramList or ProgramOther or ProgramCommand ? value : new ProgramList(value.Span, [value]);

    /// <summary>The value of statements in parentheses: that of the only one; in a list, one value a line.</summary>
    private static ProgramExpression ValueOf(ImmutableArray<ProgramStatement> statements, TextSpan span)
    {
        var values = ImmutableArray.CreateBuilder<ProgramExpression>();

        foreach (var statement in statements)
        {
            if (statement is ProgramDo step)
                values.Add(step.Expression);
            else if (statement is ProgramAssign assign)
                values.Add(assign.Value);
        }

        return values.Count == 1 && statements.Length == 1 ? values[0]
            : values.Count == statements.Length && values.All(value => value is ProgramText or ProgramName or ProgramList) ? new ProgramList(span, [.. values.SelectMany(value => value is ProgramList list ? list.Items : [value])])
            : new ProgramOther(span, values.ToImmutable());
    }

    private ProgramOther Skipped(int start)
    {
        while (!cursor.IsAtEnd && cursor.Current is not ('\r' or '\n'))
            cursor.Skip(1);

        return new(cursor.SpanFrom(start), []);
    }
}
