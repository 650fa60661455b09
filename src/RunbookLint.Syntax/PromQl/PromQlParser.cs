using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.PromQl;

/// <summary>
/// Reads queries of Prometheus, and what VictoriaMetrics adds to them where it costs nothing. A query in another language of the same
/// files (LogQL) is not read, and no mistake.
/// </summary>
public sealed class PromQlParser
{
    private const int PrecedenceOfSign = 6;

    private readonly ImmutableArray<PromQlToken> tokens;
    private SyntaxError? error;
    private int position;
    private int depth;
    private int operators;

    private PromQlParser(PromQlLexer lexer) => (tokens, error) = (lexer.Tokens, lexer.Error);

    /// <summary>Reads a query.</summary>
    public static PromQlQuery Parse(string text) => Parse(text, []);

    /// <summary>Reads a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="holes">What is filled in before it runs, sorted; templates and variables of dashboards are found without.</param>
    public static PromQlQuery Parse(string text, ImmutableArray<TextSpan> holes)
    {
        var lexer = PromQlLexer.Read(text, holes);
        var parser = new PromQlParser(lexer);
        var root = parser.error is null ? parser.ReadAll() : null;
        if (parser.error is not { } error)
            return new(root!, []);

        // What is filled in may well make a query of it.
        var isExcused = !error.IsLimit && (lexer.HasHoles || IsForeign(text, error, parser.tokens[0]));
        return new(new PromQlHole(new TextSpan(0, text.Length), text), isExcused ? [] : [error]);
    }

    /// <summary>Whether it is LogQL, which filters lines with bars, or has the templates of MetricsQL.</summary>
    private static bool IsForeign(string text, SyntaxError error, PromQlToken first) =>
        (error.Span.Start < text.Length && text[error.Span.Start] == '|') || first.IsWord("with");

    private PromQlToken Current => tokens[position];

    private PromQlToken Next => tokens[Math.Min(position + 1, tokens.Length - 1)];

    private PromQlExpression ReadAll()
    {
        var root = ReadExpression(0);
        if (Current.Kind != PromQlTokenKind.End)
            Fail($"{Name(Current)} is not expected here");

        return root;
    }

    private PromQlExpression ReadExpression(int precedence)
    {
        if (depth == DepthLimits.Expression)
            return FailOfLimit($"parentheses and calls are nested more than {DepthLimits.Expression} levels deep");

        depth++;
        var left = ReadUnary();
        while (error is null && PrecedenceOf(Current) is { } own && own >= precedence)
            left = ReadBinary(left, own);

        depth--;
        return left;
    }

    private PromQlExpression ReadBinary(PromQlExpression left, int precedence)
    {
        if (++operators > GrowthLimits.Operators)
            return FailOfLimit($"the query has more than {GrowthLimits.Operators} operators");

        var op = Take();
        var returnsBool = TakeWord("bool");
        var matching = ReadGrouping("on", "ignoring");
        var group = ReadGrouping("group_left", "group_right");
        var right = ReadExpression(op.Text == "^" ? precedence : precedence + 1);
        return new PromQlBinary(Join(left, right), Canonical(op.Text), op.Span, left, right) { ReturnsBool = returnsBool, Matching = matching, Group = group };
    }

    private static string Canonical(string op) => op switch { "&&" => "and", "||" => "or", _ => op.ToLowerInvariant() };

    private static int? PrecedenceOf(PromQlToken token) => token.Kind switch
    {
        PromQlTokenKind.Symbol => token.Text switch
        {
            "||" => 1,
            "&&" => 2,
            "==" or "!=" or "<" or "<=" or ">" or ">=" => 3,
            "+" or "-" => 4,
            "*" or "/" or "%" => 5,
            "^" => 7,
            _ => null,
        },
        PromQlTokenKind.Word => token.Text.ToLowerInvariant() switch
        {
            "default" or "if" or "ifnot" => 0,
            "or" => 1,
            "and" or "unless" => 2,
            "atan2" => 5,
            _ => null,
        },
        _ => null,
    };

    private PromQlExpression ReadUnary()
    {
        if (!Current.Is("-") && !Current.Is("+"))
            return ReadPostfix(ReadPrimary());

        var sign = Take();
        var operand = ReadExpression(PrecedenceOfSign);
        return new PromQlUnary(TextSpan.FromBounds(sign.Span.Start, operand.Span.End), sign.Text, operand);
    }

    private PromQlExpression ReadPostfix(PromQlExpression operand)
    {
        while (error is null)
        {
            if (Current.Is("["))
                operand = ReadRange(operand);
            else if (Current.IsWord("offset"))
                operand = ReadOffset(operand);
            else if (Current.Is("@"))
                operand = ReadAt(operand);
            else if (!TakeWord("keep_metric_names"))
                return operand;

            if (++operators > GrowthLimits.Operators)
                return FailOfLimit($"the query has more than {GrowthLimits.Operators} operators");
        }

        return operand;
    }

    private PromQlRange ReadRange(PromQlExpression operand)
    {
        Take();
        var length = ReadExpression(0);
        var isSubquery = TakeSymbol(":");
        var step = isSubquery && !Current.Is("]") ? ReadExpression(0) : null;
        var end = Expect("]");
        return new(TextSpan.FromBounds(operand.Span.Start, end), operand, length, step, isSubquery);
    }

    private PromQlOffset ReadOffset(PromQlExpression operand)
    {
        Take();
        var length = ReadSigned();
        return new(Join(operand, length), operand, length);
    }

    private PromQlAt ReadAt(PromQlExpression operand)
    {
        Take();
        var time = ReadSigned();
        return new(Join(operand, time), operand, time);
    }

    /// <summary>A duration or a time; what stands behind it does not belong to it.</summary>
    private PromQlExpression ReadSigned()
    {
        var sign = Current.Is("-") || Current.Is("+") ? Take() : null;
        var value = ReadPrimary();
        return sign is null ? value : new PromQlUnary(TextSpan.FromBounds(sign.Span.Start, value.Span.End), sign.Text, value);
    }

    private PromQlExpression ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case PromQlTokenKind.Number:
                return new PromQlNumber(Take().Span, token.Value);
            case PromQlTokenKind.String:
                return new PromQlString(Take().Span, token.Text) { HasHole = token.HasHole };
            case PromQlTokenKind.Hole:
                return ReadHole();
            case PromQlTokenKind.Word:
                return ReadNamed();
            default:
                return token.Is("(") ? ReadParenthesis() : token.Is("{") ? ReadSelector(null) : Fail(token.Kind == PromQlTokenKind.End ? "an expression is missing at the end" : $"{Name(token)} stands where an expression is expected");
        }
    }

    private PromQlExpression ReadParenthesis()
    {
        var start = Take().Span.Start;
        var inner = ReadExpression(0);
        var end = Expect(")");
        return inner with { Span = TextSpan.FromBounds(start, Math.Max(end, inner.Span.End)) };
    }

    /// <summary>A hole may be a whole expression, the name of a metric or that of a function.</summary>
    private PromQlExpression ReadHole()
    {
        var hole = Take();
        if (Current.Is("{"))
            return ReadSelector(hole);

        return Current.Is("(") ? new PromQlHole(TextSpan.FromBounds(hole.Span.Start, ReadArguments().End), hole.Text) : new PromQlHole(hole.Span, hole.Text);
    }

    private PromQlExpression ReadNamed()
    {
        var token = Current;
        if (PromQlAggregations.Contains(token.Text) && (Next.Is("(") || Next.IsWord("by") || Next.IsWord("without")))
            return ReadAggregation();

        if (Next.Is("("))
        {
            Take();
            var (arguments, end) = ReadArguments();
            return new PromQlCall(TextSpan.FromBounds(token.Span.Start, end), token.Text, arguments);
        }

        if (PromQlNumbers.TryRead(token.Text, out var value) && !Next.Is("{"))
            return new PromQlNumber(Take().Span, value);

        return ReadSelector(Take());
    }

    private PromQlAggregation ReadAggregation()
    {
        var name = Take();
        var grouping = ReadGrouping("by", "without");
        var (arguments, end) = ReadArguments();
        grouping ??= ReadGrouping("by", "without");
        if (TakeWord("limit"))
            Take();

        return new(TextSpan.FromBounds(name.Span.Start, Math.Max(end, PreviousEnd)), name.Text.ToLowerInvariant(), grouping, arguments);
    }

    private (ImmutableArray<PromQlExpression> Arguments, int End) ReadArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<PromQlExpression>();
        Expect("(");
        while (error is null && !Current.Is(")"))
        {
            arguments.Add(ReadExpression(0));
            if (!TakeSymbol(","))
                break;
        }

        return (arguments.ToImmutable(), Expect(")"));
    }

    private PromQlGrouping? ReadGrouping(string first, string second)
    {
        if (!Current.IsWord(first) && !Current.IsWord(second))
            return null;

        var keyword = Take().Text.ToLowerInvariant();
        var labels = ImmutableArray.CreateBuilder<string>();
        if (!Current.Is("(") && first == "group_left")
            return new(keyword, []);

        Expect("(");
        while (error is null && !Current.Is(")"))
        {
            var label = Take();
            if (label.Kind is PromQlTokenKind.Word or PromQlTokenKind.String)
                labels.Add(label.Text);
            else if (label.Kind != PromQlTokenKind.Hole)
                Fail($"{Name(label)} stands where a label is expected", label);

            if (!TakeSymbol(","))
                break;
        }

        Expect(")");
        return new(keyword, labels.ToImmutable());
    }

    private PromQlSelector ReadSelector(PromQlToken? name)
    {
        var known = name is { Kind: PromQlTokenKind.Word } ? name.Text : null;
        var nameSpan = name?.Span ?? new TextSpan(Current.Span.Start, 0);
        var matchers = ImmutableArray.CreateBuilder<PromQlMatcher>();
        var end = nameSpan.End;

        if (TakeSymbol("{"))
        {
            while (error is null && !Current.Is("}"))
            {
                // A lone string is the name of the metric.
                if (Current.Kind == PromQlTokenKind.String && (Next.Is(",") || Next.Is("}")))
                    (known, nameSpan) = (Current.HasHole ? null : Current.Text, Take().Span);
                else
                    matchers.Add(ReadMatcher());

                if (!TakeSymbol(",") && !TakeWord("or"))
                    break;
            }

            end = Expect("}");
        }

        if (known is null && name is null && matchers.FirstOrDefault(matcher => matcher is { Label: "__name__", Operator: "=" }) is { } named)
            (known, nameSpan) = (named.Value, named.ValueSpan);

        return new(TextSpan.FromBounds(name?.Span.Start ?? Math.Min(nameSpan.Start, end), Math.Max(end, nameSpan.End)), known, nameSpan, matchers.ToImmutable());
    }

    private PromQlMatcher ReadMatcher()
    {
        var label = Take();
        if (label.Kind == PromQlTokenKind.Hole && (Current.Is(",") || Current.Is("}")))
            return new(label.Span, "", "=", null, label.Span);

        if (label.Kind is not (PromQlTokenKind.Word or PromQlTokenKind.String or PromQlTokenKind.Hole))
            Fail($"{Name(label)} stands where a label is expected", label);

        var op = Current;
        if (error is null && !op.Is("=") && !op.Is("!=") && !op.Is("=~") && !op.Is("!~"))
            Fail($"{Name(op)} stands where '=', '!=', '=~' or '!~' is expected");

        Take();
        var value = Current;
        if (error is null && value.Kind is not (PromQlTokenKind.String or PromQlTokenKind.Hole))
            Fail($"{Name(value)} stands where a label's value in quotes is expected");

        Take();
        return new(TextSpan.FromBounds(label.Span.Start, Math.Max(label.Span.End, value.Span.End)), label.Text, op.Text, value.Kind == PromQlTokenKind.String && !value.HasHole ? value.Text : null, value.Span);
    }

    private int PreviousEnd => position == 0 ? 0 : tokens[position - 1].Span.End;

    private PromQlToken Take()
    {
        var token = Current;
        if (position < tokens.Length - 1)
            position++;

        return token;
    }

    private bool TakeSymbol(string symbol)
    {
        var isThere = Current.Is(symbol);
        if (isThere)
            Take();

        return isThere;
    }

    private bool TakeWord(string word)
    {
        var isThere = Current.IsWord(word);
        if (isThere)
            Take();

        return isThere;
    }

    private int Expect(string symbol)
    {
        if (Current.Is(symbol))
            return Take().Span.End;

        Fail(Current.Kind == PromQlTokenKind.End ? $"'{symbol}' is missing at the end" : $"{Name(Current)} stands where '{symbol}' is expected");
        return Current.Span.Start;
    }

    private PromQlHole Fail(string message) => Fail(message, Current);

    private PromQlHole Fail(string message, PromQlToken token)
    {
        error ??= new(token.Span, message);
        return new(token.Span, "");
    }

    private PromQlHole FailOfLimit(string message)
    {
        error ??= new(Current.Span, message + "; it is not read", IsLimit: true);
        return new(Current.Span, "");
    }

    private static string Name(PromQlToken token) => token.Kind switch
    {
        PromQlTokenKind.End => "the end",
        PromQlTokenKind.String => "this string",
        _ => $"'{token.Text}'",
    };

    private static TextSpan Join(PromQlExpression left, PromQlExpression right) => TextSpan.FromBounds(left.Span.Start, Math.Max(left.Span.End, right.Span.End));
}
