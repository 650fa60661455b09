using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>
/// Turns calendar expressions of systemd into cron expressions where both mean the same times; all others are left to the run. So is a
/// weekday together with days of the month: both must match here, and either in cron.
/// </summary>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events"/>
internal static class CalendarExpression
{
    private static readonly Dictionary<string, string> Nicknames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutely"] = "* * * * *",
        ["hourly"] = "0 * * * *",
        ["daily"] = "0 0 * * *",
        ["weekly"] = "0 0 * * 1",
        ["monthly"] = "0 0 1 * *",
        ["quarterly"] = "0 0 1 1,4,7,10 *",
        ["semiannually"] = "0 0 1 1,7 *",
        ["yearly"] = "0 0 1 1 *",
        ["annually"] = "0 0 1 1 *",
    };

    /// <summary>The schedule, and the time zone written behind it.</summary>
    public static (Setting<string> Schedule, Setting<string> TimeZone) ToSchedule(Argument value)
    {
        var setting = value.ToSetting();
        var words = (setting.Value ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var zone = words.Length > 1 && IsTimeZone(words[words.Length - 1]) ? words[words.Length - 1] : null;
        var cron = ToCron([.. zone is null ? words : words.Take(words.Length - 1)]);

        return (
            cron is null ? Setting<string>.Dynamic(setting.Span, value.Text) : Setting<string>.Known(cron, setting.Span) with { Use = setting.Use, Given = setting.Given },
            zone is null ? Setting<string>.Absent(setting.Span) : Setting<string>.Known(zone, setting.Span));
    }

    private static bool IsTimeZone(string word) =>
        char.IsLetter(word[0]) && (word == "UTC" || word.IndexOf('/') > 0) && word.IndexOf("..", StringComparison.Ordinal) < 0;

    private static string? ToCron(string[] words)
    {
        if (words is [var nickname] && Nicknames.TryGetValue(nickname, out var known))
            return known;

        string? weekdays = null;
        string? date = null;
        string? time = null;

        foreach (var word in words)
        {
            if (char.IsLetter(word[0]) && weekdays is null && date is null && time is null)
                weekdays = word;
            else if (word.IndexOf(':') >= 0 && time is null)
                time = word;
            else if (word.IndexOf('-') >= 0 && date is null && time is null)
                date = word;
            else
                return null;
        }

        return words.Length == 0 ? null : Join(weekdays is null ? "*" : CalendarField.Weekdays(weekdays), Date(date ?? "*-*-*"), Time(time ?? "00:00:00"));
    }

    private static string? Join(string? weekdays, (string Day, string Month)? date, (string Second, string Minute, string Hour)? time)
    {
        if (weekdays is null || date is not { } d || time is not { } t || (weekdays != "*" && d.Day != "*"))
            return null;

        var cron = $"{t.Minute} {t.Hour} {d.Day} {d.Month} {weekdays}";
        return t.Second == "0" ? cron : t.Second + " " + cron;
    }

    /// <summary><c>year-month-day</c> or <c>month-day</c>. Days before the end of a month, behind a tilde, are not cron's.</summary>
    private static (string Day, string Month)? Date(string date)
    {
        var parts = date.Split('-');
        if (parts.Length is not (2 or 3) || (parts.Length == 3 && parts[0] != "*"))
            return null;

        return CalendarField.Number(parts[parts.Length - 1], 1, 31) is { } day && CalendarField.Number(parts[parts.Length - 2], 1, 12) is { } month ? (day, month) : null;
    }

    private static (string Second, string Minute, string Hour)? Time(string time)
    {
        var parts = time.Split(':');
        if (parts.Length is not (2 or 3))
            return null;

        return CalendarField.Number(parts.Length == 3 ? parts[2] : "00", 0, 59) is { } second
            && CalendarField.Number(parts[1], 0, 59) is { } minute
            && CalendarField.Number(parts[0], 0, 23) is { } hour
                ? (second, minute, hour)
                : null;
    }
}
