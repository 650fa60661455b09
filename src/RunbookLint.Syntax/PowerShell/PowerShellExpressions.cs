using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

/// <summary>Reads pipelines, commands and expressions of PowerShell.</summary>
internal sealed class PowerShellExpressions(PowerShellCursor cursor, PowerShellParser parser)
{
    private const int MaxSteps = 200;

    /// <summary>Whether a value is put in here: <c>$name</c>, <c>${name}</c>, <c>$(…)</c>.</summary>
    public static bool StartsValue(PowerShellCursor cursor) =>
        cursor.Current == '$' && (char.IsLetter(cursor.Peek(1)) || cursor.Peek(1) is '_' or '{' or '(' or '?');

    /// <summary>Commands with pipes between them; null when there is nothing.</summary>
    public ProgramExpression? PipelineOrNothing()
    {
        cursor.SkipBlank();
        if (EndsStatement())
            return null;

        var start = cursor.At;
        var steps = ImmutableArray.CreateBuilder<ProgramExpression>();
        ProgramExpression? value = null;

        for (var count = 0; count < MaxSteps; count++)
        {
            value = Element(value);
            cursor.SkipBlank();

            if (cursor.Current == '|' && cursor.Peek(1) != '|')
            {
                cursor.Skip(1);
            }
            else if (cursor.Current is '|' or '&' && cursor.Peek(1) == cursor.Current)
            {
                steps.Add(value);
                value = null;
                cursor.Skip(2);
            }
            else
            {
                break;
            }

            cursor.SkipBlank(overLines: true);
            if (EndsStatement())
                break;
        }

        if (cursor.Current == '&')
            cursor.Skip(1);

        if (value is not null)
            steps.Add(value);

        return steps.Count == 1 ? steps[0] : new ProgramOther(cursor.SpanFrom(start), steps.ToImmutable());
    }

    /// <summary>What is assigned to, when an assignment starts here; null, and nothing read, when none does.</summary>
    public ProgramExpression? Target()
    {
        var start = cursor.At;
        while (cursor.Current == '[')
        {
            cursor.SkipBrackets();
            cursor.SkipBlank();
        }

        if (cursor.Current != '$' || !StartsValue(cursor) || cursor.Peek(1) == '(')
        {
            cursor.MoveTo(start);
            return null;
        }

        var target = Postfix(cursor.At, Dollar());
        cursor.SkipBlank();

        if ((cursor.Current == '=' && cursor.Peek(1) != '=') || (cursor.Current == '+' && cursor.Peek(1) == '='))
            return target;

        cursor.MoveTo(start);
        return null;
    }

    /// <summary>An expression in parentheses.</summary>
    public ProgramExpression Parenthesized()
    {
        var start = cursor.At;
        if (cursor.Current != '(')
            return new ProgramOther(new(start, 0), []);

        if (!cursor.TryEnter())
        {
            cursor.SkipBrackets();
            return new ProgramOther(cursor.SpanFrom(start), []);
        }

        cursor.Skip(1);
        cursor.SkipBlank(overLines: true);
        var statements = parser.Statements();
        if (cursor.Current == ')')
            cursor.Skip(1);

        cursor.Leave();
        return ValueOf(statements, cursor.SpanFrom(start));
    }

    /// <summary>The name of the variable here, in lower case and without its scope.</summary>
    public string VariableName()
    {
        cursor.Skip(1);
        string name;

        if (cursor.Current == '{')
        {
            var start = cursor.At + 1;
            cursor.SkipPast('}');
            name = cursor.Text.Substring(start, Math.Max(0, cursor.At - 1 - start)).ToLowerInvariant();
        }
        else
        {
            var start = cursor.At;
            while (char.IsLetterOrDigit(cursor.Current) || cursor.Current is '_' or '?' || (cursor.Current == ':' && (char.IsLetterOrDigit(cursor.Peek(1)) || cursor.Peek(1) == '_') && cursor.At > start))
                cursor.Skip(1);

            name = cursor.TextFrom(start).ToLowerInvariant();
        }

        var colon = name.IndexOf(':');
        if (colon >= 0 && name.Substring(0, colon) is "script" or "global")
            Shared.Add(name.Substring(colon + 1));

        return colon >= 0 && name.Substring(0, colon) is "script" or "global" or "local" or "private" or "using" or "variable" ? name.Substring(colon + 1) : name;
    }

    /// <summary>The variables that functions may set for all of the script.</summary>
    public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>A variable, a variable of the environment, or a sub-expression.</summary>
    public ProgramExpression Dollar()
    {
        var start = cursor.At;

        if (cursor.Peek(1) == '(')
        {
            cursor.Skip(1);
            return Parenthesized();
        }

        if (!StartsValue(cursor))
        {
            cursor.Skip(1);
            return new ProgramOther(cursor.SpanFrom(start), []);
        }

        var name = VariableName();
        var span = TextSpan.FromBounds(start, cursor.At);
        if (!name.StartsWith("env:", StringComparison.Ordinal))
            return new ProgramName(span, name);

        // The environment tells capitals from small letters, outside of Windows.
        var variable = cursor.Text.Substring(start, cursor.At - start).TrimStart('$', '{').TrimEnd('}').Substring(4);
        return new ProgramElement(span, new ProgramName(span, "env:"), new ProgramText(span, [new ProgramLiteral(span, variable, SpanMap.Shifted(start, variable.Length))]));
    }

    /// <summary>An expression, up to a comma that separates parameters.</summary>
    public ProgramExpression Read()
    {
        var start = cursor.At;
        return cursor.TryEnter() ? Left(start, Sum(allowsList: false)) : Skipped(start);

        ProgramExpression Left(int from, ProgramExpression value)
        {
            cursor.Leave();
            return value;
        }
    }

    /// <summary>One word of a command.</summary>
    public ProgramExpression Word()
    {
        var start = cursor.At;

        if (cursor.Current == '{' || (cursor.Current == '@' && cursor.Peek(1) is '(' or '{'))
            return Primary();

        if (cursor.Current == '(' || (cursor.Current == '@' && cursor.Peek(1) is '"' or '\''))
            return Postfix(start, Primary());

        if (cursor.Current == '@' && (char.IsLetter(cursor.Peek(1)) || cursor.Peek(1) == '_'))
        {
            var name = VariableName();
            return new ProgramSpread(cursor.SpanFrom(start), new ProgramName(cursor.SpanFrom(start), name));
        }

        // A whole variable may have members; text around it makes a word of it.
        if (StartsValue(cursor))
        {
            var value = Postfix(start, Dollar());
            if (EndsWord())
                return value;

            cursor.MoveTo(start);
        }

        var strings = new PowerShellStrings(cursor, this);
        while (!EndsWord())
        {
            if (cursor.Current is '"' or '\'')
                strings.Quoted();
            else if (cursor.Current == '`')
                strings.Escape();
            else if (StartsValue(cursor))
                strings.Value();
            else
                strings.Copy();
        }

        return new ProgramText(TextSpan.FromBounds(start, cursor.At), strings.Parts());
    }

    private ProgramExpression Element(ProgramExpression? input)
    {
        if (cursor.Current is '&' or '.' && cursor.Peek(1) is ' ' or '"' or '\'' or '$' or '(')
        {
            var isSource = cursor.Current == '.';
            var start = cursor.At;
            cursor.Skip(1);
            cursor.SkipBlank();
            return Command(start, input, isSource);
        }

        return StartsExpression() ? Expression(input) : Command(cursor.At, input, isSource: false);
    }

    private ProgramExpression Expression(ProgramExpression? input)
    {
        var start = cursor.At;
        if (!cursor.TryEnter())
            return Skipped(start);

        var value = Sum(allowsList: true);
        cursor.Leave();
        return input is null ? value : new ProgramOther(cursor.SpanFrom(start), [input, value]);
    }

    private bool StartsExpression() => cursor.Current is '$' or '"' or '\'' or '(' or '[' or '@' or '!' or '{' || char.IsDigit(cursor.Current)
        || (cursor.Current == '-' && (char.IsDigit(cursor.Peek(1)) || cursor.Peek(1) is '(' or '$'))
        || (cursor.Current == '-' && cursor.Peek(1) is 'n' or 'N');

    private ProgramCommand Command(int start, ProgramExpression? input, bool isSource)
    {
        var words = ImmutableArray.CreateBuilder<ProgramExpression>();
        if (isSource)
            words.Add(new ProgramText(new(start, 1), [new ProgramLiteral(new(start, 1), ".", SpanMap.Shifted(start, 1))]));

        while (!EndsStatement() && cursor.Current is not ('|' or '&'))
        {
            var before = cursor.At;

            if (IsRedirection())
            {
                SkipRedirection();
            }
            else if (cursor.Current == '-' && string.CompareOrdinal(cursor.Text, cursor.At, "--% ", 0, 4) == 0)
            {
                cursor.Skip(4);
                AddVerbatim(words);
            }
            else
            {
                words.Add(WordOrList());
            }

            cursor.SkipBlank();
            if (cursor.At == before)
                cursor.Skip(1);
        }

        return new(cursor.SpanFrom(start), words.ToImmutable(), input);
    }

    /// <summary>Words with commas between them are one list.</summary>
    private ProgramExpression WordOrList()
    {
        var start = cursor.At;
        var first = Word();
        if (!FollowsComma())
            return first;

        var items = ImmutableArray.CreateBuilder<ProgramExpression>();
        items.Add(first);
        while (FollowsComma())
        {
            cursor.SkipBlank(overLines: true);
            cursor.Skip(1);
            cursor.SkipBlank(overLines: true);
            items.Add(Word());
        }

        return new ProgramList(cursor.SpanFrom(start), items.ToImmutable());
    }

    private bool FollowsComma()
    {
        var start = cursor.At;
        cursor.SkipBlank();
        var follows = cursor.Current == ',';
        cursor.MoveTo(start);
        return follows;
    }

    /// <summary>Behind <c>--%</c> nothing is special up to the end of the line.</summary>
    private void AddVerbatim(ImmutableArray<ProgramExpression>.Builder words)
    {
        while (!cursor.IsAtEnd && cursor.Current is not ('\r' or '\n' or '|'))
        {
            var start = cursor.At;
            while (!cursor.IsAtEnd && cursor.Current is not (' ' or '\r' or '\n' or '|'))
                cursor.Skip(1);

            if (cursor.At > start)
            {
                var span = TextSpan.FromBounds(start, cursor.At);
                var builder = new SpanMapBuilder();
                builder.Mark(start);
                for (var at = start; at < cursor.At; at++)
                {
                    if (cursor.Text[at] != '"')
                        builder.Copy(cursor.Text[at], at);
                }

                words.Add(new ProgramText(span, [new ProgramLiteral(span, builder.ToString(), builder.ToMap())]));
            }

            while (cursor.Current == ' ')
                cursor.Skip(1);
        }
    }

    private bool IsRedirection() => cursor.Current is '>' or '<' || (cursor.Current is (>= '1' and <= '6') or '*' && cursor.Peek(1) == '>');

    private void SkipRedirection()
    {
        while (cursor.Current is '>' or '<' or '*' || char.IsDigit(cursor.Current))
            cursor.Skip(1);

        if (cursor.Current == '&')
        {
            cursor.Skip(2);
            return;
        }

        cursor.SkipBlank();
        if (!EndsStatement() && cursor.Current is not '|')
            Word();
    }

    private bool EndsStatement() => cursor.IsAtEnd || cursor.Current is '\r' or '\n' or ';' or '}' or ')' || (cursor.Current == '#' && (cursor.At == 0 || char.IsWhiteSpace(cursor.Text[cursor.At - 1])));

    private bool EndsWord() => cursor.IsAtEnd || cursor.Current is ' ' or '\t' or '\r' or '\n' or ';' or '|' or ')' or '}' or ',' or '(' or '{' || (cursor.Current == '&' && cursor.Peek(1) is ' ' or '&' or '\0') || (cursor.Current == '`' && cursor.Peek(1) is '\r' or '\n');

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
            else if (count < MaxSteps && Operator() is { } name)
            {
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
        for (var count = 0; count < MaxSteps; count++)
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

        return value;
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
