using System.Globalization;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>
/// Computes what is made of whole numbers alone: <c>48 * 3600</c>, <c>(1 + 6) * 86400</c>. All languages read that alike; what they may read in another way,
/// such as a number with a zero in front or a division with a rest, is not computed.
/// </summary>
internal sealed class ConstantArithmetic
{
    private const int Longest = 100;

    private readonly string text;
    private int at;

    private ConstantArithmetic(string text) => this.text = text;

    /// <summary>The number; null when the text is anything else.</summary>
    public static string? Of(string text)
    {
        if (text.Length is 0 or > Longest)
            return null;

        var reader = new ConstantArithmetic(text);
        return reader.Sum() is { } value && reader.Next() == '\0' && reader.at == text.Length ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private long? Sum()
    {
        var total = Product();
        while (total is not null && Next() is '+' or '-')
        {
            var isMinus = text[at++] == '-';
            total = Product() is not { } other ? null : Whole(isMinus ? (decimal)total.Value - other : (decimal)total.Value + other);
        }

        return total;
    }

    private long? Product()
    {
        var total = Factor();
        while (total is not null && Next() is '*' or '/')
        {
            var isQuotient = text[at++] == '/';
            total = Factor() is not { } other || (isQuotient && (other == 0 || total % other != 0)) ? null : Whole(isQuotient ? (decimal)total.Value / other : (decimal)total.Value * other);
        }

        return total;
    }

    private static long? Whole(decimal value) => value is >= 0 and <= long.MaxValue ? (long)value : null;

    private long? Factor()
    {
        if (Next() == '(')
        {
            at++;
            var inner = Sum();
            return Next() == ')' && at++ >= 0 ? inner : null;
        }

        var start = at;
        while (at < text.Length && (text[at] is >= '0' and <= '9' || (text[at] == '_' && at > start)))
            at++;

        var digits = text.Substring(start, at - start).Replace("_", "");
        return digits.Length is > 0 and < 19 && (digits.Length == 1 || digits[0] != '0') ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private char Next()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;

        return at < text.Length ? text[at] : '\0';
    }
}
