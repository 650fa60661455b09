using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>What the rules about the distance of full snapshots say alike.</summary>
internal static class IntervalFinding
{
    /// <summary>Whether full snapshots are surely further apart than a limit. A change of the clocks is none of the schedule's fault.</summary>
    public static bool Exceeds(SnapshotSchedule schedule, TimeSpan limit) => schedule.LeastGap > limit + Limits.ClockChange;

    /// <summary>The finding at the first schedule of the cluster.</summary>
    public static Finding Of(RuleDescriptor rule, SnapshotSchedule schedule, string limit) =>
        new(rule, schedule.Regions[0].Schedule.Span, $"full backups{Cluster(schedule)} are up to {Hours.Say(schedule.LargestGap)} apart, above the {limit} that a point-in-time restore {Verb(rule)} replay")
        {
            Label = schedule.Regions.Length > 1 ? "the first of its schedules" : "",
            Related =
            [
                .. schedule.Regions.Skip(1).Select(region => new RelatedPlace(region.Schedule.Span, "another schedule of the same cluster")),
                new(schedule.LogBackup.Span, schedule.LogBackup is StartLogBackup ? "log backup starts here" : "this is about its log backup"),
            ],
            Fix = FixOf(schedule),
            Help = "take a full backup at least every 2 days, for example with \"0 2 */2 * *\"",
        };

    /// <summary>Every second day at the time of day of the old schedule, when that is one time.</summary>
    private static Fix? FixOf(SnapshotSchedule schedule)
    {
        if (schedule.Regions is not [{ Schedule: var setting }] || !setting.IsKnown(out var expression))
            return null;

        var fields = expression.Split(' ');
        var time = fields is [var minute, var hour, _, _, _] && IsNumber(minute) && IsNumber(hour) ? $"{minute} {hour}" : expression[0] == '@' && !expression.StartsWith("@every", StringComparison.Ordinal) ? "0 2" : null;
        return time is not null && FixEdit.Replace(setting, time + " */2 * *") is { } edit ? new($"take them with \"{time} */2 * *\"", FixSafety.Unsafe, edit) : null;
    }

    private static bool IsNumber(string field) => field.Length is 1 or 2 && field.All(char.IsDigit);

    /// <summary>Whether prose has full backups further apart than a limit.</summary>
    public static bool Exceeds(StatedInterval stated, TimeSpan limit) => stated.Interval > limit;

    /// <summary>The finding at what prose says. It is a warning at most: prose may be misunderstood.</summary>
    public static Finding Of(RuleDescriptor rule, StatedInterval stated, string limit) =>
        new(rule, stated.Fact.FullBackupEvery.Span, $"full backups are {Hours.Say(stated.Interval)} apart by this page, above the {limit} that a point-in-time restore {Verb(rule)} replay")
        {
            Severity = Severity.Warning,
            Confidence = Confidence.Low,
            Related = [new(stated.LogBackup.Span, stated.LogBackup is StartLogBackup ? "log backup starts here" : "this is about its log backup")],
            Help = "take a full backup at least every 2 days, for example with \"0 2 */2 * *\"",
        };

    private static string Cluster(SnapshotSchedule schedule) => schedule.Backup.Cluster.IsKnown(out var cluster) ? $" of {ClusterNames.Say(cluster)}" : "";

    private static string Verb(RuleDescriptor rule) => rule.Severity == Severity.Error ? "may" : "should";
}
