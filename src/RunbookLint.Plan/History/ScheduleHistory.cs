using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds when clusters with a log backup get full snapshots.</summary>
internal sealed class ScheduleHistory(RunbookPlan plan, ClusterSpellings clusters, Func<Operation, Operation?> logBackupOf)
{
    private readonly Dictionary<(string Expression, string? Zone), CronSchedule?> read = [];

    /// <summary>One entry a cluster. A cluster with a schedule that cannot be read has none: that schedule may close any gap.</summary>
    public IEnumerable<SnapshotSchedule> FullSnapshots()
    {
        var scheduled = Scheduled();
        var full = new ClusterOperations<SnapshotBackup>(plan, clusters, [.. scheduled.Select(entry => entry.Backup).Where(IsFull)], (_, same) => same == Certainty.Yes);
        var heads = new HashSet<Operation>(OperationReference.Comparer);
        foreach (var (backup, _) in scheduled)
        {
            if (!IsFull(backup) || full.Of(backup).Any(heads.Contains))
                continue;

            heads.Add(backup);
            if (logBackupOf(backup) is { } logBackup && Merge(backup, scheduled) is { } rhythm)
                yield return new(backup, rhythm.Regions, rhythm.LargestGap, logBackup) { LeastGap = rhythm.LeastGap };
        }
    }

    /// <summary>
    /// When the cluster of an operation gets full snapshots, with a log backup or without; null when no schedule says it, or when it depends on one that
    /// may be of another cluster.
    /// </summary>
    public SnapshotRhythm? Of(Operation operation)
    {
        var scheduled = Scheduled();
        return scheduled.Find(entry => IsFull(entry.Backup) && clusters.Same(entry.Backup, operation) == Certainty.Yes) is { Backup: { } head }
            && Merge(head, scheduled) is { } rhythm && rhythm.LeastGap == rhythm.LargestGap ? rhythm : null;
    }

    private List<(SnapshotBackup Backup, Region Region)> Scheduled() =>
        [.. plan.Operations.OfType<SnapshotBackup>().Where(MayBeFull)
            .Select(backup => (Backup: backup, Region: plan.ScheduleOf(backup)))
            .Where(entry => entry.Region is not null)
            .Select(entry => (entry.Backup, Region: entry.Region!))];

    private SnapshotRhythm? Merge(SnapshotBackup head, List<(SnapshotBackup Backup, Region Region)> scheduled)
    {
        var regions = ImmutableArray.CreateBuilder<Region>();
        var seen = new HashSet<Region>(ByPlace.Instance);
        var (sure, all) = (ImmutableArray.CreateBuilder<CronSchedule>(), new List<CronSchedule>());

        // What one region surely takes of the cluster counts before what it may take.
        foreach (var (backup, region, same) in scheduled.Select(entry => (entry.Backup, entry.Region, Same: clusters.Same(head, entry.Backup))).OrderByDescending(entry => entry.Same))
        {
            if (same == Certainty.No || (same == Certainty.Maybe && !IsCandid(head, backup)) || !seen.Add(region))
                continue;

            if (!region.Schedule.IsKnown(out var expression) || ScheduleIn(expression!, region.TimeZone.Value) is not { } schedule)
                return null;

            all.Add(schedule);
            if (same != Certainty.Yes)
                continue;

            sure.Add(schedule);
            regions.Add(region);
        }

        var largest = CronSchedule.LargestGapOf([.. sure.Distinct()]);
        return new(regions.ToImmutable(), sure.ToImmutable(), largest) { LeastGap = all.Count == sure.Count ? largest : CronSchedule.LargestGapOf([.. all.Distinct()]) };
    }

    /// <summary>
    /// Whether a snapshot that is maybe of the cluster counts. One that another document takes of a cluster it does not name (a sample, a
    /// template) is of none that is known here.
    /// </summary>
    private bool IsCandid(SnapshotBackup head, SnapshotBackup backup) =>
        plan.AreTogether(head, backup) || (head.Cluster.IsKnown() && backup.Cluster.IsKnown());

    /// <summary>One for all that read alike.</summary>
    private CronSchedule? ScheduleIn(string expression, string? zone)
    {
        if (!read.TryGetValue((expression, zone), out var schedule))
            read[(expression, zone)] = schedule = CronSchedule.Parse(expression, zone);

        return schedule;
    }

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
