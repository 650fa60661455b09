namespace RunbookLint.Plan;

/// <summary>How long it takes from the runs of one schedule to the next run of others.</summary>
internal static class CronDistance
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>
    /// The longest time from a run of the first schedule to the next run of any of the others, to the minute; of several runs without one in
    /// between, the first counts. Null when a schedule has no clock, or another one.
    /// </summary>
    public static TimeSpan? Longest(CronSchedule from, IReadOnlyList<CronSchedule> to)
    {
        if (to.Count is 0 or > GrowthLimits.Schedules || !HaveOneClock([from, .. to]))
            return null;

        var patterns = new Dictionary<int, DayPattern>();
        var walk = new Walk();
        foreach (var (month, day, weekday) in CronCalendar.Days)
        {
            var running = from.Days.Has(month, day, weekday) ? 1 : 0;
            for (var index = 0; index < to.Count; index++)
                running |= to[index].Days.Has(month, day, weekday) ? 2 << index : 0;

            if (!patterns.TryGetValue(running, out var pattern))
                patterns.Add(running, pattern = PatternOf(from, to, running));

            walk.AddDay(pattern);
        }

        return TimeSpan.FromMinutes(walk.Longest());
    }

    private static bool HaveOneClock(IReadOnlyList<CronSchedule> schedules) =>
        schedules.All(schedule => schedule.Interval is null && !schedule.HasOwnPhase && schedule.TimeZone == schedules[0].TimeZone);

    private static DayPattern PatternOf(CronSchedule from, IReadOnlyList<CronSchedule> to, int running)
    {
        var starts = new bool[MinutesOfDay];
        var ends = new bool[MinutesOfDay];
        if ((running & 1) != 0)
            Mark(starts, from);

        for (var index = 0; index < to.Count; index++)
        {
            if ((running & (2 << index)) != 0)
                Mark(ends, to[index]);
        }

        var pattern = new DayPattern(-1, -1, -1, 0);
        for (var minute = 0; minute < MinutesOfDay; minute++)
            pattern = pattern.At(minute, starts[minute], ends[minute]);

        return pattern;
    }

    private static void Mark(bool[] minutes, CronSchedule schedule)
    {
        foreach (var minute in schedule.MinutesOfDay())
            minutes[minute] = true;
    }

    /// <summary>What one day adds.</summary>
    /// <param name="FirstStart">The first start before any end, -1 without one.</param>
    /// <param name="FirstEnd">The first end, -1 without one.</param>
    /// <param name="Open">The first start behind the last end, -1 without one.</param>
    /// <param name="Longest">The longest time from a start to an end, both behind the first end.</param>
    private readonly record struct DayPattern(int FirstStart, int FirstEnd, int Open, int Longest)
    {
        public DayPattern At(int minute, bool starts, bool ends)
        {
            var day = this;
            if (ends)
                day = day.FirstEnd < 0 ? day with { FirstEnd = minute, Open = -1 } : day with { Longest = day.Open < 0 ? day.Longest : Math.Max(day.Longest, minute - day.Open), Open = -1 };

            if (starts && day.FirstEnd < 0 && day.FirstStart < 0)
                day = day with { FirstStart = minute };

            return starts && day.Open < 0 ? day with { Open = minute } : day;
        }
    }

    /// <summary>Walks over the calendar. What is open at its end ends at the first end of its beginning, 28 years on.</summary>
    private sealed class Walk
    {
        private long today;
        private long open = -1;
        private long longest;
        private long firstEnd = -1;

        public void AddDay(DayPattern day)
        {
            if (day.FirstEnd < 0)
            {
                open = open < 0 && day.Open >= 0 ? today + day.Open : open;
            }
            else
            {
                var start = open >= 0 ? open : day.FirstStart >= 0 ? today + day.FirstStart : -1;
                var end = today + day.FirstEnd;
                longest = Math.Max(longest, Math.Max(day.Longest, start < 0 ? 0 : end - start));
                firstEnd = firstEnd < 0 ? end : firstEnd;
                open = day.Open >= 0 ? today + day.Open : -1;
            }

            today += MinutesOfDay;
        }

        public long Longest() => open >= 0 && firstEnd >= 0 ? Math.Max(longest, today + firstEnd - open) : longest;
    }
}
