namespace RunbookLint.Plan;

/// <summary>Finds the physical imports that run while a snapshot is taken.</summary>
internal sealed class ImportHistory(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ILookup<string, Import> byDocument = plan.Operations.OfType<Import>().Where(import => import.BypassesLog)
        .ToLookup(import => plan.DocumentOf(import) ?? "", StringComparer.Ordinal);

    private readonly List<(Import Import, Region Region)> scheduled = [.. plan.Operations.OfType<Import>().Where(import => import.BypassesLog)
        .Select(import => (Import: import, Region: plan.ScheduleOf(import))).Where(entry => entry.Region is not null).Select(entry => (entry.Import, entry.Region!))];

    /// <summary>The imports, in the order of the text.</summary>
    public IEnumerable<Import> During(SnapshotBackup snapshot)
    {
        var region = plan.ScheduleOf(snapshot);

        return byDocument[plan.DocumentOf(snapshot) ?? ""].Where(import => plan.RunSideBySide(import, snapshot))
            .Concat(region is null ? [] : scheduled.Where(entry => StartTogether(entry.Region, region)).Select(entry => entry.Import))
            .Where(import => clusters.Same(import, snapshot) == Certainty.Yes && SnapshotCoverage.Of(snapshot, import) == Certainty.Yes)
            .Distinct(OperationReference.Comparer).Cast<Import>();
    }

    private static bool StartTogether(Region first, Region second) =>
        !ReferenceEquals(first, second) && ScheduleIn(first) is { } one && ScheduleIn(second) is { } other && one.Meets(other);

    private static CronSchedule? ScheduleIn(Region region) =>
        region.Schedule.IsKnown(out var expression) && !region.TimeZone.IsDynamic ? CronSchedule.Parse(expression, region.TimeZone.Value) : null;
}
