using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Works out amounts as documentation writes them: <c>8 &lt;&lt; 30</c>, <c>10 * 1024 * 1024</c>.</summary>
internal static class ConstantExpression
{
    private const int MaxShift = 62;

    /// <summary>The setting with the amount in place of the expression; as it is when it is anything else.</summary>
    public static Setting<string> Evaluated(Setting<string> setting) =>
        setting is { IsDynamic: true, Expression: { } expression } && Evaluate(expression) is { } amount
            ? Setting<string>.Known(amount.ToString(CultureInfo.InvariantCulture), setting.Span) with { Use = setting.Use, Given = setting.Given }
            : setting;

    private static decimal? Evaluate(string expression)
    {
        decimal? result = null;

        // A shift binds less than a product.
        foreach (var part in expression.Split(["<<"], StringSplitOptions.None))
        {
            if (Product(part) is not { } product || (result is not null && product > MaxShift))
                return null;

            result = result is { } amount ? Shifted(amount, (int)product) : product;
        }

        return result;
    }

    private static decimal? Product(string text)
    {
        var product = 1m;

        foreach (var factor in text.Split('*'))
        {
            if (!long.TryParse(factor.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || product > long.MaxValue)
                return null;

            product *= number;
        }

        return product;
    }

    private static decimal? Shifted(decimal amount, int bits) => amount > long.MaxValue >> bits ? null : amount * (1L << bits);
}
