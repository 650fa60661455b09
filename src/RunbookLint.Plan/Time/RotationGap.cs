namespace RunbookLint.Plan;

/// <summary>The worst moment of a rotation: how much of the kept log is older than the oldest snapshot that is left.</summary>
/// <param name="From">Where the log begins then.</param>
/// <param name="To">When the oldest snapshot was taken that is left.</param>
internal readonly record struct RotationGap(DateTime From, DateTime To)
{
    private const int MaxRunsOfDay = 24;
    private const int MaxDays = 400;
    private const int WatchedDays = 500;

    /// <summary>The first day is a Monday.</summary>
    private static readonly DateTime FirstDay = new(2001, 1, 1);

    /// <summary>How long the stretch is.</summary>
    public TimeSpan Length => To - From;

    /// <summary>Plays a rotation through, run by run; null when nothing is ever missing, or when the schedules have no clock.</summary>
    /// <param name="snapshots">When snapshots are taken.</param>
    /// <param name="deletions">When old ones are deleted.</param>
    /// <param name="kept">From which age on they are.</param>
    /// <param name="isByDate">Whether each run deletes those of one date only.</param>
    /// <param name="logKept">How old the log becomes.</param>
    public static RotationGap? Longest(IReadOnlyList<CronSchedule> snapshots, CronSchedule deletions, TimeSpan kept, bool isByDate, TimeSpan logKept)
    {
        if (kept.TotalDays > MaxDays || logKept.TotalDays > MaxDays || snapshots.Any(schedule => !HasClock(schedule)) || !HasClock(deletions))
            return null;

        var gap = CronSchedule.LargestGapOf(snapshots);
        if (gap.TotalDays > MaxDays)
            return null;

        var warmUp = kept + logKept + gap + gap;
        var days = (int)warmUp.TotalDays + WatchedDays;
        var taken = snapshots.SelectMany(schedule => Runs(schedule, days)).Distinct().OrderBy(run => run).ToList();
        var runs = Runs(deletions, days).ToList();
        var gone = isByDate ? DeletedByDate(taken, runs, kept) : null;

        return Worst(taken, runs.Where(run => run - FirstDay > warmUp), (snapshot, index, run) => gone is null ? run - snapshot <= kept : gone[index] > run, logKept);
    }

    private static RotationGap? Worst(List<DateTime> taken, IEnumerable<DateTime> runs, Func<DateTime, int, DateTime, bool> isLeft, TimeSpan logKept)
    {
        RotationGap? worst = null;
        var oldest = 0;

        foreach (var run in runs)
        {
            while (oldest < taken.Count && taken[oldest] <= run && !isLeft(taken[oldest], oldest, run))
                oldest++;

            var from = run - logKept;
            var to = oldest < taken.Count && taken[oldest] < run ? taken[oldest] : run;
            if (to > from && (worst is null || to - from > worst.Value.Length))
                worst = new(from, to);
        }

        return worst;
    }

    /// <summary>When each snapshot is deleted; never, when nothing runs so many days after its date.</summary>
    private static List<DateTime> DeletedByDate(List<DateTime> taken, List<DateTime> runs, TimeSpan kept)
    {
        var firstOfDay = new Dictionary<DateTime, DateTime>();
        foreach (var run in runs)
        {
            if (!firstOfDay.ContainsKey(run.Date))
                firstOfDay.Add(run.Date, run);
        }

        return [.. taken.Select(snapshot => firstOfDay.TryGetValue(snapshot.Date + TimeSpan.FromDays(Math.Floor(kept.TotalDays)), out var run) ? run : DateTime.MaxValue)];
    }

    private static IEnumerable<DateTime> Runs(CronSchedule schedule, int days)
    {
        var minutes = schedule.MinutesOfDay().ToList();
        for (var day = FirstDay; day < FirstDay.AddDays(days); day = day.AddDays(1))
        {
            if (!schedule.Days.Has(day.Month, day.Day, (int)day.DayOfWeek))
                continue;

            foreach (var minute in minutes)
                yield return day.AddMinutes(minute);
        }
    }

    private static bool HasClock(CronSchedule schedule) =>
        schedule.Interval is null && !schedule.HasOwnPhase && schedule.MinutesOfDay().Take(MaxRunsOfDay + 1).Count() <= MaxRunsOfDay;
}
