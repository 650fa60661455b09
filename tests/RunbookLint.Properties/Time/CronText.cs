using CsCheck;

namespace RunbookLint.Properties.Time;

/// <summary>A cron expression, and the minutes at which it runs, told apart field by field without the code under test.</summary>
internal sealed record CronText(string Minute, string Hour, string DayOfMonth, string Month, string DayOfWeek)
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Expressions that run now and then: gaps of an hour to years.</summary>
    public static Gen<CronText> Any { get; } = Gen.Select(
        Gen.Frequency((4, Gen.Int[0, 59].Select(minute => minute.ToString())), (1, Field(0, 59, []))), Gen.Frequency((1, Gen.Const("*")), (5, Field(0, 23, []))),
        Gen.Frequency((3, Gen.Const("*")), (2, Field(1, 31, []))), Gen.Frequency((4, Gen.Const("*")), (1, Field(1, 12, Months))), Gen.Frequency((3, Gen.OneOf("*", "?")), (2, Field(0, 6, Weekdays))),
        (minute, hour, day, month, weekday) => new CronText(minute, hour, day, month, weekday));

    public override string ToString() => $"{Minute} {Hour} {DayOfMonth} {Month} {DayOfWeek}";

    /// <summary>When it runs in some years; crontab's rule is that either day field is enough when both are restricted.</summary>
    public IEnumerable<DateTime> Runs(DateTime from, DateTime to)
    {
        var times = Values(Hour, 0, 23, []).SelectMany(_ => Values(Minute, 0, 59, []), (hour, minute) => new TimeSpan(hour, minute, 0)).ToList();
        var (days, months, weekdays) = (Values(DayOfMonth, 1, 31, []), Values(Month, 1, 12, Months), Values(DayOfWeek, 0, 6, Weekdays));

        for (var day = from.Date; day < to; day = day.AddDays(1))
        {
            var (isDay, isWeekday) = (days.Contains(day.Day), weekdays.Contains((int)day.DayOfWeek));
            if (!months.Contains(day.Month) || !(IsStar(DayOfMonth) || IsStar(DayOfWeek) ? isDay && isWeekday : isDay || isWeekday))
                continue;

            foreach (var time in times)
                yield return day + time;
        }
    }

    private static bool IsStar(string field) => field is "*" or "?" or "*/1";

    private static Gen<string> Field(int lowest, int highest, string[] names) =>
        Gen.Select(Gen.Int[lowest, highest], Gen.Int[lowest, highest], Gen.Int[1, 20], Gen.Int[0, 6], Gen.Bool, (a, b, step, kind, named) =>
        {
            var (first, last) = (Name(Math.Min(a, b), lowest, names, named), Name(Math.Max(a, b), lowest, names, named));
            return kind switch
            {
                0 => $"{first}-{last}",
                1 => $"{first}-{last}/{step}",
                2 => $"*/{step}",
                3 => $"{Math.Min(a, b)}/{step}",
                4 => $"{first},{last}",
                _ => first,
            };
        });

    private static string Name(int value, int lowest, string[] names, bool named) => named && names.Length > 0 ? names[value - lowest] : value.ToString();

    private static HashSet<int> Values(string field, int lowest, int highest, string[] names)
    {
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            var pieces = part.Split('/');
            var step = pieces.Length > 1 ? int.Parse(pieces[1]) : 1;
            var ends = pieces[0] is "*" or "?" ? [lowest, highest] : pieces[0].Split('-').Select(end => Array.IndexOf(names, end) is >= 0 and var index ? lowest + index : int.Parse(end)).ToArray();
            var last = ends.Length > 1 ? ends[1] : pieces.Length > 1 ? highest : ends[0];
            for (var value = ends[0]; value <= last; value += step)
                values.Add(value);
        }

        return values;
    }
}
