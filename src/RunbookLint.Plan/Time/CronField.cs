namespace RunbookLint.Plan;

/// <summary>One field of a cron expression: the values at which it holds.</summary>
/// <param name="Values">Bit n stands for the value n.</param>
/// <param name="IsStar">Whether it is a star, which decides how the two day fields are joined.</param>
internal readonly record struct CronField(ulong Values, bool IsStar)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The value zero only, as crontabs have it for seconds.</summary>
    public static CronField Zero { get; } = new(1, false);

    public bool Has(int value) => (Values >> value & 1) != 0;

    public static CronField? Sixtieths(string text) => Parse(text, 0, 59);

    public static CronField? Hours(string text) => Parse(text, 0, 23);

    public static CronField? DaysOfMonth(string text) => Parse(text, 1, 31);

    public static CronField? MonthsOfYear(string text) => Parse(text, 1, 12, Months);

    /// <summary>Sunday is both 0 and 7, as in crontabs; robfig/cron knows 0 only.</summary>
    public static CronField? DaysOfWeek(string text) =>
        Parse(text, 0, 7, Weekdays) is { } field ? field with { Values = (field.Values | field.Values >> 7) & 0x7F } : null;

    private static CronField? Parse(string text, int lowest, int highest, string[]? names = null)
    {
        var values = 0UL;

        foreach (var part in text.Split(','))
        {
            if (TryReadRange(part, lowest, highest, names) is not { } range)
                return null;

            values |= range;
        }

        return new(values, text is "*" or "?" or "*/1");
    }

    /// <summary>
    /// <c>*</c>, <c>n</c>, <c>n-m</c>, each with a step; <c>n/step</c> runs to the end. Jenkins' <c>H</c> and <c>H(n-m)</c> stand for one value
    /// that is always the same, whatever it is: the first one has the same gaps.
    /// </summary>
    private static ulong? TryReadRange(string text, int lowest, int highest, string[]? names)
    {
        var slash = text.IndexOf('/');
        var range = slash < 0 ? text : text.Substring(0, slash);
        var step = 1;

        if (slash >= 0 && (!TryReadNumber(text.Substring(slash + 1), out step) || step == 0))
            return null;

        int first;
        int last;
        var dash = range.IndexOf('-');

        if (range is "H")
        {
            (first, last) = (lowest, slash < 0 ? lowest : LastOf(highest));
        }
        else if (range.StartsWith("H(", StringComparison.Ordinal) && range.EndsWith(")", StringComparison.Ordinal) && dash > 0)
        {
            if (!TryReadNumber(range.Substring(2, dash - 2), out first) || !TryReadNumber(range.Substring(dash + 1, range.Length - dash - 2), out last))
                return null;

            last = slash < 0 && first <= last ? first : last;
        }
        else if (range is "*" or "?")
        {
            (first, last) = (lowest, LastOf(highest));
        }
        else if (dash >= 0)
        {
            if (!TryReadValue(range.Substring(0, dash), lowest, names, out first) || !TryReadValue(range.Substring(dash + 1), lowest, names, out last))
                return null;
        }
        else
        {
            if (!TryReadValue(range, lowest, names, out first))
                return null;

            last = slash < 0 ? first : Math.Max(first, LastOf(highest));
        }

        if (first < lowest || last > highest || first > last)
            return null;

        var values = 0UL;
        for (var value = first; value <= last; value += step)
            values |= 1UL << value;

        return values;
    }

    /// <summary>What a star, and a step without an end, runs to. The days of the week end on Saturday: 7 would be Sunday again.</summary>
    private static int LastOf(int highest) => highest == 7 ? 6 : highest;

    private static bool TryReadValue(string text, int lowest, string[]? names, out int value)
    {
        if (TryReadNumber(text, out value))
            return true;

        var index = names is null ? -1 : Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = lowest + index;
        return index >= 0;
    }

    private static bool TryReadNumber(string text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 4)
            return false;

        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
