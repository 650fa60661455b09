using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>Reads one expression: what stands between <c>{{</c> and <c>}}</c>, or a condition.</summary>
public sealed class JinjaParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];
    private static readonly string[][] Arithmetic = [["+", "-"], ["~"], ["*", "/", "//", "%"], ["**"]];

    private readonly List<JinjaToken> tokens;
    private int position;
    private int depth;
    private bool hasFailed;

    private JinjaParser(List<JinjaToken> tokens) => this.tokens = tokens;

    /// <summary>The expression of a text; null when it is none, or one that only the run can follow.</summary>
    public static JinjaExpression? Parse(string text)
    {
        if (JinjaLexer.Read(text) is not { } tokens)
            return null;

        var parser = new JinjaParser(tokens);
        var expression = parser.ReadConditional();
        return parser.hasFailed || parser.Current.Kind != JinjaTokenKind.End ? null : expression;
    }

    /// <summary>The expression in one spelling: two texts that differ in blanks, quotes and parentheses around the whole only are the same.</summary>
    public static string Normalise(string text) =>
        JinjaLexer.Read(text) is { } tokens ? string.Join(" ", tokens.Select(token => token.Kind == JinjaTokenKind.Text ? "'" + token.Text + "'" : token.Text)).Trim() : text.Trim();

    private JinjaToken Current => tokens[position];

    private JinjaExpression ReadConditional()
    {
        if (depth == DepthLimits.Expression)
        {
            Reading.Meets($"an expression is nested more than {DepthLimits.Expression} levels deep; its value is not known");
            return Fail();
        }

        depth++;
        var value = ReadOr();

        while (TakeName("if"))
        {
            var condition = ReadOr();
            var otherwise = TakeName("else") ? ReadConditional() : null;
            value = new JinjaConditional(From(value), condition, value, otherwise);
        }

        depth--;
        return value;
    }

    private JinjaExpression ReadOr()
    {
        var left = ReadAnd();
        while (TakeName("or"))
            left = new JinjaBinary(From(left), left, "or", ReadAnd());

        return left;
    }

    private JinjaExpression ReadAnd()
    {
        var left = ReadNot();
        while (TakeName("and"))
            left = new JinjaBinary(From(left), left, "and", ReadNot());

        return left;
    }

    private JinjaExpression ReadNot()
    {
        var start = Current.Span.Start;
        var isNegated = false;
        while (TakeName("not"))
            isNegated = !isNegated;

        var operand = ReadComparison();
        return isNegated ? new JinjaUnary(TextSpan.FromBounds(start, End), "not", operand) : operand;
    }

    private JinjaExpression ReadComparison()
    {
        var left = ReadArithmetic(0);

        while (true)
        {
            if ((Array.Find(Comparisons, TakeMark) ?? TakeMembership()) is not { } comparison)
                return left;

            left = new JinjaBinary(From(left), left, comparison, ReadArithmetic(0));
        }
    }

    private string? TakeMembership()
    {
        if (TakeName("in"))
            return "in";

        if (!IsName("not") || Next is not { Kind: JinjaTokenKind.Name, Text: "in" })
            return null;

        position += 2;
        return "not in";
    }

    private JinjaExpression ReadArithmetic(int level)
    {
        if (level == Arithmetic.Length)
            return ReadUnary();

        var left = ReadArithmetic(level + 1);
        while (Array.Find(Arithmetic[level], TakeMark) is { } mark)
            left = new JinjaBinary(From(left), left, mark, ReadArithmetic(level + 1));

        return left;
    }

    private JinjaExpression ReadUnary()
    {
        var start = Current.Span.Start;
        if (TakeMark("-"))
            return new JinjaUnary(TextSpan.FromBounds(start, End), "-", ReadPostfix(ReadPrimary()));

        TakeMark("+");
        return ReadPostfix(ReadPrimary());
    }

    private JinjaExpression ReadPrimary()
    {
        var token = Current;
        position += token.Kind == JinjaTokenKind.End ? 0 : 1;

        switch (token.Kind)
        {
            case JinjaTokenKind.Text:
                return new JinjaLiteral(token.Span, new JinjaText(JoinAdjacent(token)));
            case JinjaTokenKind.Number when long.TryParse(token.Text.Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                return new JinjaLiteral(token.Span, new JinjaNumber(number));
            case JinjaTokenKind.Number:
                return new JinjaLiteral(token.Span, new JinjaText(token.Text));
            case JinjaTokenKind.Name:
                return token.Text switch
                {
                    "true" or "True" => new JinjaLiteral(token.Span, new JinjaBoolean(true)),
                    "false" or "False" => new JinjaLiteral(token.Span, new JinjaBoolean(false)),
                    "none" or "None" => new JinjaLiteral(token.Span, new JinjaNone()),
                    _ => new JinjaName(token.Span, token.Text),
                };
            case JinjaTokenKind.Mark when token.Text == "(":
                return ReadGroup(token);
            case JinjaTokenKind.Mark when token.Text == "[":
                return new JinjaSequence(token.Span, ReadItems("]"));
            case JinjaTokenKind.Mark when token.Text == "{":
                return ReadDictionary(token);
            default:
                return Fail();
        }
    }

    /// <summary>Strings side by side are one, as in Python.</summary>
    private string JoinAdjacent(JinjaToken first)
    {
        var text = first.Text;
        for (; Current.Kind == JinjaTokenKind.Text; position++)
            text += Current.Text;

        return text;
    }

    private JinjaExpression ReadGroup(JinjaToken open)
    {
        if (TakeMark(")"))
            return new JinjaSequence(open.Span, []);

        var first = ReadConditional();
        if (TakeMark(")"))
            return first;

        Expect(",");
        return new JinjaSequence(open.Span, [first, .. ReadItems(")")]);
    }

    private ImmutableArray<JinjaExpression> ReadItems(string close)
    {
        var items = ImmutableArray.CreateBuilder<JinjaExpression>();

        while (!hasFailed && !TakeMark(close))
        {
            items.Add(ReadConditional());
            if (!IsMark(close))
                Expect(",");
        }

        return items.ToImmutable();
    }

    private JinjaDictionary ReadDictionary(JinjaToken open)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<JinjaExpression, JinjaExpression>>();

        while (!hasFailed && !TakeMark("}"))
        {
            var key = ReadConditional();
            Expect(":");
            entries.Add(new(key, ReadConditional()));
            if (!IsMark("}"))
                Expect(",");
        }

        return new(open.Span, entries.ToImmutable());
    }

    private JinjaExpression ReadPostfix(JinjaExpression value)
    {
        while (!hasFailed)
        {
            if (TakeMark("."))
                value = ReadAttribute(value);
            else if (TakeMark("["))
                value = ReadIndex(value);
            else if (TakeMark("("))
                value = new JinjaCall(From(value), value, ReadArguments());
            else if (TakeMark("|"))
                value = new JinjaFilter(From(value), value, ReadName(), TakeMark("(") ? ReadArguments() : []);
            else if (TakeName("is"))
                value = ReadTest(value);
            else
                break;
        }

        return value;
    }

    private JinjaExpression ReadAttribute(JinjaExpression target)
    {
        var token = Current;
        if (token.Kind is not (JinjaTokenKind.Name or JinjaTokenKind.Number))
            return Fail();

        position++;
        JinjaValue key = long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new JinjaNumber(index) : new JinjaText(token.Text);
        return new JinjaMember(From(target), target, new JinjaLiteral(token.Span, key));
    }

    private JinjaExpression ReadIndex(JinjaExpression target)
    {
        var key = ReadConditional();
        Expect("]");
        return new JinjaMember(From(target), target, key);
    }

    private JinjaTest ReadTest(JinjaExpression target)
    {
        var isNegated = TakeName("not");
        var name = ReadName();
        ImmutableArray<JinjaArgument> arguments = [];

        if (TakeMark("("))
            arguments = ReadArguments();
        else if (Current.Kind is JinjaTokenKind.Text or JinjaTokenKind.Number || (Current.Kind == JinjaTokenKind.Name && Current.Text is not ("and" or "or" or "else" or "if" or "is" or "in" or "not")))
            arguments = [new(null, ReadPostfix(ReadPrimary()))];

        return new(From(target), target, name, arguments, isNegated);
    }

    private ImmutableArray<JinjaArgument> ReadArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<JinjaArgument>();

        while (!hasFailed && !TakeMark(")"))
        {
            string? name = null;
            if (Current.Kind == JinjaTokenKind.Name && Next is { Kind: JinjaTokenKind.Mark, Text: "=" })
            {
                name = Current.Text;
                position += 2;
            }

            arguments.Add(new(name, ReadConditional()));
            if (!IsMark(")"))
                Expect(",");
        }

        return arguments.ToImmutable();
    }

    /// <summary>The name of a filter or a test, with its collection: <c>ansible.utils.ipaddr</c>.</summary>
    private string ReadName()
    {
        if (Current.Kind != JinjaTokenKind.Name)
        {
            Fail();
            return "";
        }

        var name = tokens[position++].Text;
        while (IsMark(".") && Next.Kind == JinjaTokenKind.Name)
        {
            name += "." + Next.Text;
            position += 2;
        }

        return name;
    }

    private JinjaToken Next => tokens[Math.Min(position + 1, tokens.Count - 1)];

    private int End => position == 0 ? 0 : tokens[position - 1].Span.End;

    private TextSpan From(JinjaExpression first) => TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.End, End));

    private bool IsMark(string mark) => Current.Kind == JinjaTokenKind.Mark && Current.Text == mark;

    private bool IsName(string name) => Current.Kind == JinjaTokenKind.Name && Current.Text == name;

    private bool TakeMark(string mark)
    {
        var isThere = IsMark(mark);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private bool TakeName(string name)
    {
        var isThere = IsName(name);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string mark)
    {
        if (!TakeMark(mark))
            Fail();
    }

    private JinjaLiteral Fail()
    {
        hasFailed = true;
        position = tokens.Count - 1;
        return new(Current.Span, new JinjaNone());
    }
}
