using System.Globalization;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>The parts of a calendar expression as fields of a cron expression; null for what cron does not have.</summary>
internal static class CalendarField
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Weekdays such as <c>Mon..Fri</c> or <c>Sat,Sun</c>; a range may go over the end of the week.</summary>
    public static string? Weekdays(string text)
    {
        var numbers = new SortedSet<int>();

        foreach (var part in text.TrimEnd(',').Split(','))
        {
            var ends = part.Split([".."], StringSplitOptions.None);
            if (ends.Length == 1)
                ends = part.Split('-');

            if (ends.Length > 2 || DayOf(ends[0]) is not { } first || DayOf(ends[ends.Length - 1]) is not { } last)
                return null;

            for (var day = first; ; day = (day + 1) % 7)
            {
                numbers.Add(day);
                if (day == last)
                    break;
            }
        }

        return numbers.Count == 7 ? "*" : string.Join(",", numbers);
    }

    /// <summary>Numbers such as <c>*</c>, <c>02</c>, <c>1,15</c>, <c>1..7</c>, <c>0/15</c>, <c>8..18/2</c>, without leading zeros.</summary>
    public static string? Number(string text, int lowest, int highest)
    {
        var parts = new List<string>();

        foreach (var part in text.Split(','))
        {
            if (Part(part, lowest, highest) is not { } cron)
                return null;

            parts.Add(cron);
        }

        return string.Join(",", parts);
    }

    private static string? Part(string text, int lowest, int highest)
    {
        var slash = text.IndexOf('/');
        var step = slash < 0 ? "" : text.Substring(slash + 1);
        var range = slash < 0 ? text : text.Substring(0, slash);
        if (slash >= 0 && Parse(step, 1, highest) is null)
            return null;

        var suffix = slash < 0 ? "" : "/" + Show(Parse(step, 1, highest)!.Value);
        if (range == "*")
            return "*" + suffix;

        var ends = range.Split([".."], StringSplitOptions.None);
        if (ends.Length > 2 || Parse(ends[0], lowest, highest) is not { } first || Parse(ends[ends.Length - 1], lowest, highest) is not { } last || last < first)
            return null;

        return (ends.Length == 1 ? Show(first) : Show(first) + "-" + Show(last)) + suffix;
    }

    private static int? Parse(string text, int lowest, int highest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest ? number : null;

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? DayOf(string name) =>
        name.Length < 3 ? null : Array.IndexOf(Days, name.Substring(0, 3).ToLowerInvariant()) is >= 0 and var index ? index : null;
}
