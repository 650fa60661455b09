using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Python;

/// <summary>Reads the expressions of Python.</summary>
internal sealed partial class PythonExpressions
{
    private static readonly string[] Comparisons = ["==", "!=", "<", ">", "<=", ">=", "in", "is", "and", "not", "|", "&", "^"];

    private readonly List<PythonToken> tokens;
    private readonly string source;
    private readonly PythonStrings strings;
    private int next;
    private int depth;

    public PythonExpressions(string source, int start, int end, int depth)
    {
        this.source = source;
        this.depth = depth;
        tokens = new PythonLexer(source, start, end).Read();
        strings = new(source, (from, to) => this.depth >= DepthLimits.PythonExpression ? new ProgramOther(TextSpan.FromBounds(from, to), []) : new PythonExpressions(source, Skip(from, to), to, this.depth + 10) { Self = Self }.ReadTuple());
    }

    /// <summary>The name by which a method calls its object; null outside of one.</summary>
    public string? Self { get; set; }

    public PythonToken Current => tokens[next];

    /// <summary>Where the token before the current one ends.</summary>
    public int LastEnd { get; private set; }

    public PythonToken Peek(int count) => tokens[Math.Min(next + count, tokens.Count - 1)];

    public void Next()
    {
        LastEnd = Current.Kind is PythonKind.NewLine or PythonKind.Indent or PythonKind.Dedent ? LastEnd : Current.Span.End;
        next = Math.Min(next + 1, tokens.Count - 1);
    }

    /// <summary>An expression, or several with commas between them.</summary>
    public ProgramExpression ReadTuple()
    {
        var start = Current.Span.Start;
        var first = Read();
        if (!Current.Is(","))
            return first;

        var items = ImmutableArray.CreateBuilder<ProgramExpression>();
        items.Add(first);

        while (Current.Is(","))
        {
            Next();
            if (StartsExpression())
                items.Add(Read());
        }

        return new ProgramList(SpanFrom(start), items.ToImmutable());
    }

    /// <summary>One expression.</summary>
    public ProgramExpression Read()
    {
        if (depth >= DepthLimits.PythonExpression)
        {
            Reading.Meets($"an expression is nested more than {DepthLimits.PythonExpression} levels deep; it is not read");
            // What is nested too deeply is passed over up to the end of the statement.
            var from = Current.Span.Start;
            while (Current.Kind is not (PythonKind.NewLine or PythonKind.End))
                Next();

            return new ProgramOther(SpanFrom(from), []);
        }

        depth++;
        var value = ReadInside();
        depth--;
        return value;
    }

    private static int SkipBlanks(string source, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(source[from]))
            from++;

        return from;
    }

    private int Skip(int from, int to) => SkipBlanks(source, from, to);

    private bool StartsExpression() => Current.Kind is PythonKind.Name or PythonKind.Number or PythonKind.String
        || (Current.Kind == PythonKind.Operator && Current.Text is "(" or "[" or "{" or "-" or "*" or "**" or "~" or "...");

    private ProgramExpression ReadInside()
    {
        var start = Current.Span.Start;

        if (Current.Is("lambda"))
            return Lambda(start);

        if (Current.Is("*") || Current.Is("**"))
        {
            Next();
            var spread = Read();
            return new ProgramSpread(SpanFrom(start), spread);
        }

        var value = Or();

        if (Current.Is(":="))
        {
            Next();
            return new ProgramOther(SpanFrom(start), [Read()]);
        }

        if (!Current.Is("if"))
            return value;

        Next();
        var condition = Or();
        if (!Current.Is("else"))
            return new ProgramOther(SpanFrom(start), [condition, value]);

        Next();
        var otherwise = Read();
        return new ProgramEither(SpanFrom(start), condition, value, otherwise);
    }

    private ProgramLambda Lambda(int start)
    {
        Next();
        var parameters = ImmutableArray.CreateBuilder<string>();

        while (!Current.Is(":") && Current.Kind is not (PythonKind.NewLine or PythonKind.End))
        {
            if (Current.Kind == PythonKind.Name)
                parameters.Add(Current.Text);

            Next();
        }

        Next();
        var body = Read();
        return new(SpanFrom(start), parameters.ToImmutable(), [new ProgramReturn(body.Span, body)]);
    }

    /// <summary>Whether one more operator may follow others: each nests what stands before it, so that a long row is a deep tree.</summary>
    private static bool MayGrow(int operators)
    {
        if (operators < DepthLimits.PythonExpression)
            return true;

        Reading.Meets($"more than {DepthLimits.PythonExpression} operators or calls in a row; the rest of the expression is not read");
        return false;
    }

    private ProgramExpression Or()
    {
        var start = Current.Span.Start;
        var value = Compare();
        var count = 0;

        while (Current.Is("or") && MayGrow(count++))
        {
            Next();
            var other = Compare();
            value = new ProgramDefault(SpanFrom(start), value, other);
        }

        return value;
    }

    private ProgramExpression Compare()
    {
        var start = Current.Span.Start;
        var operands = ImmutableArray.CreateBuilder<ProgramExpression>();

        while (Current.Is("not"))
            Next();

        operands.Add(Shift());
        var isCompared = false;

        while (Current.Kind is PythonKind.Operator or PythonKind.Name && Comparisons.Contains(Current.Text))
        {
            while (Current.Kind is PythonKind.Operator or PythonKind.Name && Comparisons.Contains(Current.Text))
                Next();

            operands.Add(Shift());
            isCompared = true;
        }

        return isCompared ? new ProgramOther(SpanFrom(start), operands.ToImmutable()) : operands[0];
    }

    private ProgramExpression Shift()
    {
        var start = Current.Span.Start;
        var value = Sum();
        var count = 0;

        while ((Current.Is(">>") || Current.Is("<<")) && MayGrow(count++))
        {
            var isRight = Current.Is(">>");
            Next();
            var other = Sum();
            value = isRight ? new ProgramShift(SpanFrom(start), value, other) : new ProgramShift(SpanFrom(start), other, value);
        }

        return value;
    }

    private ProgramExpression Sum()
    {
        var start = Current.Span.Start;
        var operands = ImmutableArray.CreateBuilder<ProgramExpression>();
        operands.Add(Product());
        var isSum = true;

        while (Current.Is("+") || Current.Is("-"))
        {
            isSum &= Current.Is("+");
            Next();
            operands.Add(Product());
        }

        return operands.Count == 1 ? operands[0] : isSum ? new ProgramSum(SpanFrom(start), operands.ToImmutable()) : new ProgramOther(SpanFrom(start), operands.ToImmutable());
    }

    private ProgramExpression Product()
    {
        var start = Current.Span.Start;
        var value = Unary();
        var count = 0;

        while ((Current.Is("%") || Current.Is("*") || Current.Is("/") || Current.Is("//") || Current.Is("@") || Current.Is("**")) && MayGrow(count++))
        {
            var isFormat = Current.Is("%");
            Next();
            var other = Unary();
            value = isFormat ? new ProgramFormat(SpanFrom(start), value, other) : new ProgramOther(SpanFrom(start), [value, other]);
        }

        return value;
    }

    private ProgramExpression Unary()
    {
        var start = Current.Span.Start;
        var signs = ImmutableArray.CreateBuilder<string>();

        while (Current.Is("-") || Current.Is("+") || Current.Is("~"))
        {
            signs.Add(Current.Text);
            Next();
        }

        if (Current.Is("await"))
        {
            Next();
            var awaited = Primary();
            return new ProgramAwait(SpanFrom(start), awaited);
        }

        var value = Primary();
        if (signs.Count == 0)
            return value;

        return signs.Count == 1 && signs[0] != "~" && value is ProgramLiteral number ? Signed(start, signs[0], number) : new ProgramOther(SpanFrom(start), [value]);
    }

    /// <summary>A number with its sign, which blanks may keep apart. A plus says nothing.</summary>
    private ProgramLiteral Signed(int start, string sign, ProgramLiteral number)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(start);
        if (sign == "-")
            builder.Copy('-', start);

        builder.CopyDecoded(number.Value, number.Map);
        return new(SpanFrom(start), builder.ToString(), builder.ToMap());
    }

    private ProgramExpression Atom()
    {
        var token = Current;

        switch (token.Kind)
        {
            case PythonKind.Name:
                Next();
                return token.Text is "None" ? new ProgramOther(token.Span, []) : new ProgramName(token.Span, token.Text == Self ? "this" : token.Text);

            case PythonKind.Number:
                Next();
                return new ProgramLiteral(token.Span, token.Text, SpanMap.Shifted(token.Span.Start, token.Span.Length));

            case PythonKind.String:
                return Text();

            case PythonKind.Operator when token.Text == "(":
                return Parenthesized();

            case PythonKind.Operator when token.Text == "[":
                return List();

            case PythonKind.Operator when token.Text == "{":
                return Map();

            case PythonKind.Operator when token.Text is not (")" or "]" or "}" or "," or ":" or "=" or ";"):
                Next();
                return new ProgramOther(token.Span, []);

            default:
                return new ProgramOther(new(token.Span.Start, 0), []);
        }
    }

    /// <summary>Strings side by side are one.</summary>
    private ProgramText Text()
    {
        var start = Current.Span.Start;
        var parts = ImmutableArray.CreateBuilder<ProgramExpression>();

        while (Current.Kind == PythonKind.String)
        {
            parts.AddRange(strings.Parts(Current.Span));
            Next();
        }

        return new(SpanFrom(start), parts.ToImmutable());
    }

    private void Close(string bracket)
    {
        if (Current.Is(bracket))
            Next();
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, LastEnd));
}
