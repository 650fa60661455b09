using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds when clusters with a log backup get full snapshots.</summary>
internal sealed class ScheduleHistory(RunbookPlan plan, ClusterSpellings clusters, Func<Operation, Operation?> logBackupOf)
{
    /// <summary>One entry a cluster. A cluster with a schedule that cannot be read has none: that schedule may close any gap.</summary>
    public IEnumerable<SnapshotSchedule> FullSnapshots()
    {
        var scheduled = plan.Operations.OfType<SnapshotBackup>().Where(MayBeFull)
            .Select(backup => (Backup: backup, Region: plan.ScheduleOf(backup)))
            .Where(entry => entry.Region is not null)
            .Select(entry => (entry.Backup, Region: entry.Region!))
            .ToList();

        var heads = new List<SnapshotBackup>();
        foreach (var (backup, _) in scheduled)
        {
            if (!IsFull(backup) || heads.Exists(head => clusters.Same(head, backup) == Certainty.Yes))
                continue;

            heads.Add(backup);
            if (logBackupOf(backup) is { } logBackup && Merge(backup, scheduled, logBackup) is { } schedule)
                yield return schedule;
        }
    }

    private SnapshotSchedule? Merge(SnapshotBackup head, List<(SnapshotBackup Backup, Region Region)> scheduled, Operation logBackup)
    {
        var regions = ImmutableArray.CreateBuilder<Region>();
        var seen = new HashSet<Region>(ByPlace.Instance);
        var schedules = new List<CronSchedule>();

        foreach (var (backup, region) in scheduled)
        {
            var same = clusters.Same(head, backup);
            if (same == Certainty.No || (same == Certainty.Maybe && !IsCandid(head, backup)) || !seen.Add(region))
                continue;

            if (!region.Schedule.IsKnown(out var expression) || CronSchedule.Parse(expression!, region.TimeZone.Value) is not { } schedule)
                return null;

            schedules.Add(schedule);
            if (same == Certainty.Yes)
                regions.Add(region);
        }

        return new(head, regions.ToImmutable(), CronSchedule.LargestGapOf(schedules), logBackup);
    }

    /// <summary>
    /// Whether a snapshot that is maybe of the cluster counts. One that another document takes of a cluster it does not name (a sample, a
    /// template) is of none that is known here.
    /// </summary>
    private bool IsCandid(SnapshotBackup head, SnapshotBackup backup) =>
        plan.AreTogether(head, backup) || (head.Cluster.IsKnown() && backup.Cluster.IsKnown());

    private static bool IsFull(SnapshotBackup backup) => backup.Scope.Or("full").Is("full") && backup.LastBackupTs.IsAbsent;

    private static bool MayBeFull(SnapshotBackup backup) => (backup.Scope.IsDynamic || backup.Scope.Or("full").Is("full")) && backup.LastBackupTs.IsAbsent;

    /// <summary>Regions are records; two schedules that read alike are two schedules.</summary>
    private sealed class ByPlace : IEqualityComparer<Region>
    {
        public static readonly ByPlace Instance = new();

        public bool Equals(Region? x, Region? y) => ReferenceEquals(x, y);

        public int GetHashCode(Region obj) => obj.Place.GetHashCode();
    }
}
