using System.Globalization;

namespace RunbookLint.Syntax.PromQl;

/// <summary>Numbers and durations: <c>1e-3</c>, <c>0x1F</c>, <c>1_000</c>, <c>NaN</c>, <c>1h30m</c>.</summary>
public static class PromQlNumbers
{
    private const int Longest = 64;

    private static readonly Dictionary<string, double> Seconds = new(StringComparer.Ordinal)
    {
        ["ms"] = 0.001,
        ["s"] = 1,
        ["m"] = 60,
        ["h"] = 3600,
        ["d"] = 86400,
        ["w"] = 7 * 86400,
        ["y"] = 365 * 86400.0,
    };

    /// <summary>Multiples as VictoriaMetrics reads them.</summary>
    private static readonly Dictionary<string, double> Multiples = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3,
        ["kb"] = 1e3,
        ["ki"] = 1024,
        ["kib"] = 1024,
        ["mb"] = 1e6,
        ["mi"] = 1048576,
        ["mib"] = 1048576,
        ["g"] = 1e9,
        ["gb"] = 1e9,
        ["gi"] = 1073741824,
        ["gib"] = 1073741824,
        ["t"] = 1e12,
        ["tb"] = 1e12,
        ["ti"] = 1099511627776,
        ["tib"] = 1099511627776,
    };

    /// <summary>Reads a number, or a duration in seconds.</summary>
    public static bool TryRead(string text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > Longest)
            return false;

        if (string.Equals(text, "nan", StringComparison.OrdinalIgnoreCase))
            value = double.NaN;
        else if (string.Equals(text, "inf", StringComparison.OrdinalIgnoreCase))
            value = double.PositiveInfinity;
        else if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return TryReadHexadecimal(text.Replace("_", ""), out value);
        else if (!double.TryParse(text.Replace("_", ""), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value))
            return TryReadDuration(text, out value);

        return true;
    }

    /// <summary>Reads a duration such as <c>1h30m</c> in seconds.</summary>
    public static bool TryReadDuration(string text, out double seconds)
    {
        seconds = 0;
        if (text.Length is 0 or > Longest)
            return false;

        for (var position = 0; position < text.Length;)
        {
            var unit = SkipWhile(text, position, c => char.IsDigit(c) || c == '.');
            var end = SkipWhile(text, unit, char.IsLetter);
            if (!double.TryParse(text.Substring(position, unit - position), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                || FactorOf(text.Substring(unit, end - unit)) is not { } factor)
                return false;

            seconds += count * factor;
            position = end;
        }

        return true;
    }

    private static double? FactorOf(string unit) =>
        Seconds.TryGetValue(unit, out var seconds) || Multiples.TryGetValue(unit, out seconds) ? seconds : null;

    private static int SkipWhile(string text, int position, Func<char, bool> isMeant)
    {
        while (position < text.Length && isMeant(text[position]))
            position++;

        return position;
    }

    private static bool TryReadHexadecimal(string text, out double value)
    {
        var isRead = ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isRead;
    }
}
