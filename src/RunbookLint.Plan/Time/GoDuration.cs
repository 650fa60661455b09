namespace RunbookLint.Plan;

/// <summary>
/// The durations of Go programs: <c>36h</c>, <c>1h30m</c>, <c>1.5h</c>. There are no days and no weeks.
/// </summary>
/// <seealso href="https://pkg.go.dev/time#ParseDuration"/>
public static class GoDuration
{
    /// <summary>Go counts nanoseconds in 64 bits: 292 years, and one nanosecond more below zero.</summary>
    private const ulong Limit = 1UL << 63;

    private const int NanosecondsPerTick = 100;

    /// <summary>Reads a duration. What is below 100 ns is cut off.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var isNegative = position > 0 && text[0] == '-';

        if (position == text.Length)
            return false;

        // The one duration that needs no unit.
        if (position == text.Length - 1 && text[position] == '0')
            return true;

        var total = 0UL;
        while (position < text.Length)
        {
            if (!TryReadTerm(text, ref position, out var nanoseconds))
                return false;

            total += nanoseconds;
            if (total > Limit)
                return false;
        }

        if (total == Limit && !isNegative)
            return false;

        var ticks = (long)(total / NanosecondsPerTick);
        duration = TimeSpan.FromTicks(isNegative ? -ticks : ticks);
        return true;
    }

    /// <summary>Reads a number and its unit.</summary>
    private static bool TryReadTerm(string text, ref int position, out ulong nanoseconds)
    {
        nanoseconds = 0;
        var start = position;

        for (; position < text.Length && IsDigit(text[position]); position++)
        {
            if (nanoseconds > Limit / 10)
                return false;

            nanoseconds = (nanoseconds * 10) + (ulong)(text[position] - '0');
            if (nanoseconds > Limit)
                return false;
        }

        var digits = position - start;
        var (fraction, scale) = (0UL, 1.0);

        if (position < text.Length && text[position] == '.')
        {
            var isCut = false;
            for (position++; position < text.Length && IsDigit(text[position]); position++, digits++)
            {
                // More digits than fit into 63 bits say nothing about nanoseconds.
                isCut |= fraction > (Limit - 1) / 10 || (fraction * 10) + (ulong)(text[position] - '0') > Limit;
                if (isCut)
                    continue;

                fraction = (fraction * 10) + (ulong)(text[position] - '0');
                scale *= 10;
            }
        }

        if (digits == 0)
            return false;

        start = position;
        while (position < text.Length && text[position] != '.' && !IsDigit(text[position]))
            position++;

        if (UnitOf(text.Substring(start, position - start)) is not { } unit || nanoseconds > Limit / unit)
            return false;

        nanoseconds = (nanoseconds * unit) + (ulong)(fraction * (unit / scale));
        return nanoseconds <= Limit;
    }

    private static ulong? UnitOf(string name) => name switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
