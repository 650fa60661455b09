using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>Reads an expression of a workflow and evaluates it as far as it is known.</summary>
/// <seealso href="https://docs.github.com/en/actions/reference/workflows-and-actions/expressions"/>
internal sealed class ExpressionReader
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private readonly Fragment expression;
    private readonly WorkflowValues values;
    private readonly string text;
    private int position;
    private int depth;
    private bool isBroken;

    private ExpressionReader(Fragment expression, WorkflowValues values) => (this.expression, this.values, text) = (expression, values, expression.Text);

    /// <summary>The value of an expression, given without its braces; unknown when it cannot be read.</summary>
    public static ExpressionValue Evaluate(Fragment expression, WorkflowValues values)
    {
        var reader = new ExpressionReader(expression, values);
        var value = reader.ReadOr();
        return reader.isBroken || !reader.IsAtEnd() ? ExpressionValue.Unknown : value;
    }

    private ExpressionValue ReadOr()
    {
        var left = ReadAnd();
        while (Take("||"))
        {
            var right = ReadAnd();
            left = left.Truth switch
            {
                true => left,
                false => right,
                null when right.Truth == true && left.IsBoolean => ExpressionValue.Of(true),
                null => ExpressionValue.Unknown,
            };
        }

        return left;
    }

    private ExpressionValue ReadAnd()
    {
        var left = ReadComparison();
        while (Take("&&"))
        {
            var right = ReadComparison();
            left = left.Truth switch
            {
                true => right,
                false => left,
                null when right.Truth == false => ExpressionValue.Of(false),
                null => ExpressionValue.Unknown,
            };
        }

        return left;
    }

    private ExpressionValue ReadComparison()
    {
        var left = ReadUnary();
        while (Array.Find(Comparisons, Take) is { } comparison)
        {
            var right = ReadUnary();
            var areEqual = comparison is "==" or "!=" ? AreEqual(left, right) : null;
            left = ExpressionValue.Of(comparison == "!=" ? !areEqual : areEqual);
        }

        return left;
    }

    /// <summary>Texts are compared without case. A text and a truth value are made numbers first, which surprises authors: nothing is concluded.</summary>
    private static bool? AreEqual(ExpressionValue left, ExpressionValue right)
    {
        if (left.IsBoolean && right.IsBoolean)
            return left.Truth is null || right.Truth is null ? null : left.Truth == right.Truth;

        // What is missing equals nothing but the empty text.
        if (IsMissing(left) || IsMissing(right))
            return IsMissing(left) && IsMissing(right) ? true : (left.Known ?? right.Known) is { } text ? text.Length == 0 : null;

        return left.IsBoolean != right.IsBoolean || left.Known is null || right.Known is null ? null : string.Equals(left.Known, right.Known, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMissing(ExpressionValue value) => value is { Text: null, IsBoolean: false, Truth: false };

    private ExpressionValue ReadUnary()
    {
        if (!Take("!"))
            return ReadPrimary();

        if (!MayNest())
            return Broken();

        var operand = ReadUnary();
        depth--;
        return ExpressionValue.Of(operand.IsExceptional ? true : !operand.Truth);
    }

    private ExpressionValue ReadPrimary()
    {
        SkipBlanks();
        if (position == text.Length)
            return Broken();

        if (Take("("))
        {
            if (!MayNest())
                return Broken();

            var inner = ReadOr();
            depth--;
            return Take(")") ? inner : Broken();
        }

        return text[position] == '\'' ? ReadString() : ReadName();
    }

    private ExpressionValue ReadString()
    {
        var builder = new SpanMapBuilder();
        builder.Mark(position + 1);

        for (var index = position + 1; index < text.Length; index++)
        {
            if (text[index] != '\'')
            {
                builder.Copy(text[index], index);
                continue;
            }

            if (index + 1 < text.Length && text[index + 1] == '\'')
            {
                builder.Copy('\'', ++index);
                continue;
            }

            position = index + 1;
            return ExpressionValue.Of(Argument.Of(expression.Embed(builder.ToString(), builder.ToMap())));
        }

        return Broken();
    }

    private ExpressionValue ReadName()
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '-' or '.' or '*'))
            position++;

        if (position == start)
            return Broken();

        var name = text.Substring(start, position - start);
        if (Take("("))
            return ReadCall(name);

        if (name is "true" or "false")
            return ExpressionValue.Of(name == "true");

        if (char.IsDigit(name[0]) || name[0] == '-')
            return ExpressionValue.Of(Argument.Of(expression.Slice(TextSpan.FromBounds(start, position))));

        return ReadIndexes(name);
    }

    /// <summary><c>matrix['region']</c> is <c>matrix.region</c>.</summary>
    private ExpressionValue ReadIndexes(string path)
    {
        while (Take("["))
        {
            if (!MayNest())
                return Broken();

            var index = ReadOr();
            depth--;
            if (!Take("]"))
                return Broken();

            path += "." + (index.Known ?? "*");
            var start = position;
            while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '-' or '.'))
                position++;

            path += text.Substring(start, position - start);
        }

        return values[path];
    }

    private ExpressionValue ReadCall(string name)
    {
        if (!MayNest())
            return Broken();

        var arguments = ImmutableArray.CreateBuilder<ExpressionValue>();
        if (!Take(")"))
        {
            do
                arguments.Add(ReadOr());
            while (Take(",") && !isBroken);

            if (!Take(")"))
                return Broken();
        }

        depth--;
        return ExpressionFunctions.Call(name, arguments.ToImmutable(), expression);
    }

    private ExpressionValue Broken()
    {
        isBroken = true;
        position = text.Length;
        return ExpressionValue.Unknown;
    }

    private bool Take(string token)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0 || (token == "!" && position + 1 < text.Length && text[position + 1] == '='))
            return false;

        position += token.Length;
        return true;
    }

    private bool IsAtEnd()
    {
        SkipBlanks();
        return position == text.Length;
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private bool MayNest()
    {
        Reading.Step();
        if (++depth <= DepthLimits.Expression)
            return true;

        Reading.Meets($"an expression is nested more than {DepthLimits.Expression} levels deep; its value is not known");
        return false;
    }
}
