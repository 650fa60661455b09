using System.Collections.Concurrent;

namespace RunbookLint.Plan;

/// <summary>Finds the physical imports that run while a snapshot is taken.</summary>
internal sealed class ImportHistory(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ILookup<string, Import> byDocument = plan.Operations.OfType<Import>().Where(import => import.BypassesLog)
        .ToLookup(import => plan.DocumentOf(import) ?? "", StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(CronSchedule, CronSchedule), bool> meetings = new();
    private readonly ConcurrentDictionary<(string, string?), CronSchedule?> schedules = new();
    private readonly List<(Import Import, Region Region)> scheduled = [.. plan.Operations.OfType<Import>().Where(import => import.BypassesLog)
        .Select(import => (Import: import, Region: plan.ScheduleOf(import))).Where(entry => entry.Region is not null).Select(entry => (entry.Import, entry.Region!))];

    /// <summary>The imports, in the order of the text.</summary>
    public IEnumerable<Import> During(SnapshotBackup snapshot)
    {
        var region = plan.ScheduleOf(snapshot);

        return byDocument[plan.DocumentOf(snapshot) ?? ""].Where(import => plan.RunSideBySide(import, snapshot) && IsHeldBy(import, snapshot))
            .Concat(region is null ? [] : scheduled.Where(entry => IsHeldBy(entry.Import, snapshot) && StartTogether(entry.Region, region)).Select(entry => entry.Import))
            .Distinct(OperationReference.Comparer).Cast<Import>();
    }

    private bool IsHeldBy(Import import, SnapshotBackup snapshot) =>
        clusters.Same(import, snapshot) == Certainty.Yes && SnapshotCoverage.Of(snapshot, import) == Certainty.Yes;

    private bool StartTogether(Region first, Region second) =>
        !ReferenceEquals(first, second) && ScheduleIn(first) is { } one && ScheduleIn(second) is { } other && meetings.GetOrAdd((one, other), _ => one.Meets(other));

    private CronSchedule? ScheduleIn(Region region) =>
        region.Schedule.IsKnown(out var expression) && !region.TimeZone.IsDynamic ? schedules.GetOrAdd((expression, region.TimeZone.Value), _ => CronSchedule.Parse(expression, region.TimeZone.Value)) : null;
}
