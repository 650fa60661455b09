namespace RunbookLint.Plan;

/// <summary>
/// When something runs: a crontab's five fields, six with seconds in front, <c>@daily</c> and its like, or <c>@every 36h</c>.
/// </summary>
/// <remarks>
/// Clock changes are ignored: they move a run by an hour at most. A time zone shifts all runs alike and is kept for messages only.
/// </remarks>
/// <seealso href="https://man7.org/linux/man-pages/man5/crontab.5.html"/>
/// <seealso href="https://pkg.go.dev/github.com/robfig/cron#hdr-CRON_Expression_Format"/>
public sealed class CronSchedule
{
    private static readonly Dictionary<string, string> Nicknames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@annually"] = "0 0 1 1 *",
        ["@yearly"] = "0 0 1 1 *",
        ["@monthly"] = "0 0 1 * *",
        ["@weekly"] = "0 0 * * 0",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@hourly"] = "0 * * * *",
    };

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private readonly CronField seconds;
    private readonly CronField minutes;
    private readonly CronField hours;

    private CronSchedule(string expression, string? timeZone, TimeSpan interval) =>
        (Expression, TimeZone, Interval, LargestGap) = (expression, timeZone, interval, interval);

    private CronSchedule(string expression, string? timeZone, CronField seconds, CronField minutes, CronField hours, CronDays days)
    {
        (Expression, TimeZone) = (expression, timeZone);
        (this.seconds, this.minutes, this.hours) = (seconds, minutes, hours);
        Days = days;
        HasOwnPhase = HasHash(expression);
        LargestGap = CronGaps.Of(this);
    }

    /// <summary>The expression as written.</summary>
    public string Expression { get; }

    /// <summary>The time zone that is written with it or in front of it, null when none is.</summary>
    public string? TimeZone { get; }

    /// <summary>The longest time between two consecutive runs, ever.</summary>
    public TimeSpan LargestGap { get; }

    /// <summary>The distance of the runs of <c>@every</c>, which has no clock; null for all others.</summary>
    internal TimeSpan? Interval { get; }

    /// <summary>Whether it runs at an hour or on a day that the expression leaves open (<c>H</c>), so that its runs cannot be laid beside those of another.</summary>
    internal bool HasOwnPhase { get; }

    internal CronDays Days { get; }

    /// <summary>Reads a schedule. Null when it is no cron expression, or one that never runs, such as the 31st of February.</summary>
    public static CronSchedule? Parse(string expression, string? timeZone = null)
    {
        var words = expression.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).AsEnumerable();
        if (words.FirstOrDefault() is { } first && ZoneOf(first) is { } zone)
            (timeZone, words) = (zone, words.Skip(1));

        var fields = words.ToArray();
        if (fields is ["@every", var interval])
            return GoDuration.TryParse(interval, out var every) ? new(expression, timeZone, Floored(every)) : null;

        if (fields is [var nickname] && Nicknames.TryGetValue(nickname, out var meaning))
            fields = meaning.Split(' ');

        var schedule = fields switch
        {
            [var m, var h, var dom, var mon, var dow] => Create(expression, timeZone, CronField.Zero, m, h, dom, mon, dow),
            [var s, var m, var h, var dom, var mon, var dow] => Create(expression, timeZone, CronField.Sixtieths(s), m, h, dom, mon, dow),
            _ => null,
        };

        return schedule is { LargestGap.Ticks: > 0 } ? schedule : null;
    }

    /// <summary>
    /// The longest time in which none of the schedules runs, to the minute. Schedules without a clock (<c>@every</c>) may run at any phase,
    /// so beside them only the shortest gap of one schedule is sure. Zero when there are none, and for more different sets of days than
    /// anybody plans: of those nothing is concluded.
    /// </summary>
    public static TimeSpan LargestGapOf(IReadOnlyCollection<CronSchedule> schedules) => CronGaps.OfAll(schedules);

    /// <summary>
    /// Whether the two surely start in the same minute on some day. Schedules without a clock, those that choose a time of their own, and
    /// those of different time zones do not surely.
    /// </summary>
    public bool Meets(CronSchedule other)
    {
        if (Interval is not null || other.Interval is not null || ChoosesItsTime || other.ChoosesItsTime || TimeZone != other.TimeZone || !MinutesOfDay().Intersect(other.MinutesOfDay()).Any())
            return false;

        // Every date falls on every weekday in some year.
        return Enumerable.Range(1, 12).Any(month => Enumerable.Range(1, DateTime.DaysInMonth(2024, month)).Any(day => Enumerable.Range(0, 7)
            .Any(weekday => Days.Has(month, day, weekday) && other.Days.Has(month, day, weekday))));
    }

    /// <inheritdoc/>
    public override string ToString() => Expression;

    /// <summary>Whether a run starts at a second, in the time zone of the schedule.</summary>
    internal bool RunsAt(DateTime clock) =>
        Interval is null && Days.Has(clock.Month, clock.Day, (int)clock.DayOfWeek) && hours.Has(clock.Hour) && minutes.Has(clock.Minute) && seconds.Has(clock.Second);

    /// <summary>The runs of a day on which it runs.</summary>
    internal RunPattern RunsOfDay() => RunPattern.Once.At(seconds.Values, 1).At(minutes.Values, 60).At(hours.Values, 3600);

    /// <summary>The minutes of a day in which it runs.</summary>
    internal IEnumerable<int> MinutesOfDay() =>
        from hour in Enumerable.Range(0, 24)
        where hours.Has(hour)
        from minute in Enumerable.Range(0, 60)
        where minutes.Has(minute)
        select (hour * 60) + minute;

    private static CronSchedule? Create(
        string expression, string? timeZone, CronField? seconds, string minutes, string hours, string daysOfMonth, string months, string daysOfWeek) =>
        seconds is { } s && CronField.Sixtieths(minutes) is { } m && CronField.Hours(hours) is { } h
        && CronField.DaysOfMonth(daysOfMonth) is { } dom && CronField.MonthsOfYear(months) is { } mon && CronField.DaysOfWeek(daysOfWeek) is { } dow
            ? new(expression, timeZone, s, m, h, new CronDays(dom, mon, dow))
            : null;

    /// <summary>Whether the minute, too, is one that the expression leaves open.</summary>
    private bool ChoosesItsTime => HasOwnPhase || Expression.TrimStart().StartsWith("H", StringComparison.Ordinal);

    private static bool HasHash(string expression) =>
        expression.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Skip(1).Any(field => field.Length > 0 && field[0] == 'H' && field.IndexOf('/') < 0);

    private static string? ZoneOf(string word)
    {
        var start = word.StartsWith("CRON_TZ=", StringComparison.Ordinal) ? 8 : word.StartsWith("TZ=", StringComparison.Ordinal) ? 3 : -1;
        return start < 0 ? null : word.Substring(start).Trim('"', '\'');
    }

    /// <summary>robfig/cron takes whatever is below a second for a second.</summary>
    private static TimeSpan Floored(TimeSpan interval) => interval < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : interval;
}
