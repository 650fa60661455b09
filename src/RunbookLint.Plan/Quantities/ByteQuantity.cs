using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>Amounts of bytes as Kubernetes writes them: <c>16Gi</c>, <c>16G</c>, <c>16e9</c>, <c>17179869184</c>.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"/>
public static class ByteQuantity
{
    /// <summary>More digits than any decimal has in front of its point.</summary>
    private const int MaxDigits = 28;

    private static readonly (string Suffix, decimal Factor)[] Binary =
    [
        ("Ei", 1152921504606846976m), ("Pi", 1125899906842624m), ("Ti", 1099511627776m), ("Gi", 1073741824m), ("Mi", 1048576m), ("Ki", 1024m),
    ];

    private static readonly (string Suffix, decimal Factor)[] Decimal =
    [
        ("E", 1e18m), ("P", 1e15m), ("T", 1e12m), ("G", 1e9m), ("M", 1e6m), ("k", 1e3m), ("", 1m), ("m", 1e-3m), ("u", 1e-6m), ("n", 1e-9m),
    ];

    /// <summary>Reads a quantity that is not negative.</summary>
    public static bool TryParse(string text, out decimal bytes)
    {
        bytes = 0;
        var trimmed = text.Trim();
        var start = trimmed.Length > 0 && trimmed[0] == '+' ? 1 : 0;
        var end = start;
        while (end < trimmed.Length && trimmed[end] is (>= '0' and <= '9') or '.')
            end++;

        return end > start && end - start <= MaxDigits
            && decimal.TryParse(trimmed.Substring(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && FactorOf(trimmed.Substring(end)) is { } factor
            && TryMultiply(number, factor, out bytes);
    }

    /// <summary>For people: <c>16 GB</c> or <c>16 GiB</c>, whichever is exact; rounded down, so that a little less than 16 GB is never said to be 16 GB.</summary>
    public static string Describe(decimal bytes)
    {
        var (decimalText, isDecimalExact) = Say(bytes, Decimal.Where(unit => unit.Factor >= 1), "B");
        if (isDecimalExact)
            return decimalText;

        var (binaryText, isBinaryExact) = Say(bytes, Binary, "B");
        return isBinaryExact ? binaryText : decimalText;
    }

    private static (string Text, bool IsExact) Say(decimal bytes, IEnumerable<(string Suffix, decimal Factor)> units, string name)
    {
        foreach (var (suffix, factor) in units)
        {
            if (bytes < factor)
                continue;

            var amount = decimal.Floor(bytes / factor * 100) / 100;
            return (amount.ToString("0.##", CultureInfo.InvariantCulture) + " " + suffix + name, amount * factor == bytes);
        }

        return (bytes.ToString("0.##", CultureInfo.InvariantCulture) + " " + name, bytes == 0);
    }

    private static decimal? FactorOf(string suffix)
    {
        foreach (var (name, factor) in Decimal.Concat(Binary))
        {
            if (name == suffix)
                return factor;
        }

        return suffix.Length > 1 && suffix[0] is 'e' or 'E'
            && int.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && exponent is >= -27 and <= 27
            ? PowerOfTen(exponent)
            : null;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var step = 0; step < Math.Abs(exponent); step++)
            power = exponent > 0 ? power * 10 : power / 10;

        return power;
    }

    private static bool TryMultiply(decimal number, decimal factor, out decimal product)
    {
        product = 0;
        if (factor > 1 && number > decimal.MaxValue / factor)
            return false;

        product = number * factor;
        return true;
    }
}
