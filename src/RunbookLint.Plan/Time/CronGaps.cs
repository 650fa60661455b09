namespace RunbookLint.Plan;

/// <summary>
/// The largest gaps of schedules. Days and times of day are independent in cron, so it is enough to know which days have runs, and how the
/// runs lie inside such a day: the work does not grow with the number of runs.
/// </summary>
internal static class CronGaps
{
    private const long SecondsOfDay = 86_400;

    /// <summary>Different sets of days that are told apart, one bit each.</summary>
    private const int MaxDayPatterns = 64;

    /// <summary>The largest gap of one schedule; zero when it never runs.</summary>
    public static TimeSpan Of(CronSchedule schedule)
    {
        var pattern = schedule.RunsOfDay();
        var gaps = new GapFinder();

        foreach (var (month, day, weekday) in schedule.Days.AreWeekly ? CronCalendar.Week : CronCalendar.Days)
            gaps.AddDay(schedule.Days.Has(month, day, weekday) ? pattern : null);

        return gaps.Largest();
    }

    /// <summary>The largest gap in the merged runs of schedules.</summary>
    public static TimeSpan OfAll(IReadOnlyCollection<CronSchedule> schedules)
    {
        if (schedules.Count == 0)
            return TimeSpan.Zero;

        var shortest = schedules.Min(schedule => schedule.LargestGap);
        var groups = schedules.Where(schedule => schedule.Interval is null && !schedule.HasOwnPhase).GroupBy(schedule => schedule.Days).ToArray();

        if (groups.Length > MaxDayPatterns)
            return TimeSpan.Zero;

        if (schedules.Count == 1 || groups.Length == 0)
            return shortest;

        // Merging to the minute may move a run of a six-field schedule by seconds; a gap never grows by that beyond the schedule's own.
        var merged = Merge([.. groups.Select(group => group.Key)], [.. groups.Select(MinutesOf)]);
        return merged < shortest ? merged : shortest;
    }

    private static TimeSpan Merge(CronDays[] days, bool[][] minutes)
    {
        var gaps = new GapFinder();
        var patterns = new Dictionary<ulong, RunPattern>();

        foreach (var (month, day, weekday) in days.All(part => part.AreWeekly) ? CronCalendar.Week : CronCalendar.Days)
        {
            var running = 0UL;
            for (var index = 0; index < days.Length; index++)
            {
                if (days[index].Has(month, day, weekday))
                    running |= 1UL << index;
            }

            if (running != 0 && !patterns.ContainsKey(running))
                patterns.Add(running, PatternOf(minutes, running));

            gaps.AddDay(running == 0 ? null : patterns[running]);
        }

        return gaps.Largest();
    }

    private static bool[] MinutesOf(IEnumerable<CronSchedule> schedules)
    {
        var minutes = new bool[24 * 60];
        foreach (var minute in schedules.SelectMany(schedule => schedule.MinutesOfDay()))
            minutes[minute] = true;

        return minutes;
    }

    private static RunPattern PatternOf(bool[][] minutes, ulong running)
    {
        var (first, last, gap) = (-1, -1, 0);

        for (var minute = 0; minute < 24 * 60; minute++)
        {
            if (!RunsIn(minute))
                continue;

            if (first < 0)
                first = minute;
            else
                gap = Math.Max(gap, minute - last);

            last = minute;
        }

        return new(60 * first, 60 * last, 60 * gap);

        bool RunsIn(int minute)
        {
            for (var index = 0; index < minutes.Length; index++)
            {
                if ((running >> index & 1) != 0 && minutes[index][minute])
                    return true;
            }

            return false;
        }
    }

    /// <summary>Walks once around the calendar.</summary>
    private sealed class GapFinder
    {
        private long start;
        private long first = -1;
        private long last;
        private long gap;

        public void AddDay(RunPattern? runs)
        {
            if (runs is { } pattern)
            {
                gap = Math.Max(gap, pattern.LargestGap);
                if (first < 0)
                    first = start + pattern.First;
                else
                    gap = Math.Max(gap, start + pattern.First - last);

                last = start + pattern.Last;
            }

            start += SecondsOfDay;
        }

        public TimeSpan Largest() => first < 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(gap, start + first - last));
    }
}
