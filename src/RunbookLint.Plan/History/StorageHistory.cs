using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds backups that are written to one directory, or into one another.</summary>
/// <remarks>The directories are looked up by the paths around them, so that the cost does not grow with the pairs.</remarks>
internal sealed class StorageHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly ImmutableArray<StorageUse> logs;
    private readonly ImmutableArray<StorageUse> snapshots;

    public StorageHistory(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        logs = [.. plan.Operations.OfType<StartLogBackup>().Select(StorageUse.Of).OfType<StorageUse>()];
        snapshots = [.. plan.Operations.OfType<SnapshotBackup>().Select(StorageUse.Of).OfType<StorageUse>()];
    }

    /// <summary>One conflict for each backup that comes after another one.</summary>
    public IEnumerable<StorageConflict> LogsAmongSnapshots()
    {
        var snapshotsAt = snapshots.ToLookup(snapshot => snapshot.Path, StringComparer.Ordinal);
        var logsAt = logs.ToLookup(log => log.Path, StringComparer.Ordinal);

        var around = logs.SelectMany(log => log.Around.SelectMany(path => snapshotsAt[path]).Select(snapshot => (Log: log, Snapshot: snapshot)));
        var inside = snapshots.SelectMany(snapshot => snapshot.Around.SelectMany(path => logsAt[path]).Select(log => (Log: log, Snapshot: snapshot)));

        return around.Concat(inside).Where(pair => Meet(pair.Log, pair.Snapshot))
            .Select(pair => Conflict(pair.Log, pair.Snapshot))
            .GroupBy(conflict => conflict.Later, OperationReference.Comparer).Select(conflicts => conflicts.First())
            .OrderBy(conflict => clusters.NumberOf(conflict.Later));
    }

    /// <summary>One conflict for each cluster that comes after another one.</summary>
    public IEnumerable<StorageConflict> LogsOfSeveralClusters()
    {
        foreach (var shared in logs.Where(log => !log.IsGenerated && !log.IsInside && !log.Location.IsLocal).GroupBy(log => log.Path, StringComparer.Ordinal))
        {
            var first = shared.First();
            foreach (var other in shared.Skip(1))
            {
                if (clusters.Same(first.Operation, other.Operation) == Certainty.No && first.Location.RelationTo(other.Location) == StorageRelation.Same)
                    yield return Conflict(first, other);
            }
        }
    }

    /// <summary>Directories that the operator makes up lie beside each other, and beside what else stands there.</summary>
    private bool Meet(StorageUse log, StorageUse snapshot)
    {
        if ((log.IsGenerated && snapshot.IsGenerated) || (log.Location.IsLocal && clusters.Same(log.Operation, snapshot.Operation) != Certainty.Yes))
            return false;

        return log.RelationTo(snapshot) switch
        {
            StorageRelation.Same => true,
            StorageRelation.Inside => !snapshot.IsGenerated,
            StorageRelation.Around => !log.IsGenerated,
            _ => false,
        };
    }

    private StorageConflict Conflict(StorageUse one, StorageUse other)
    {
        var isInOrder = plan.Order(one.Operation, other.Operation) switch
        {
            PlanOrder.Before => true,
            PlanOrder.After => false,
            _ => clusters.NumberOf(one.Operation) < clusters.NumberOf(other.Operation),
        };
        var (earlier, later) = isInOrder ? (one, other) : (other, one);
        return new(later.Operation, earlier.Operation, later.RelationTo(earlier));
    }
}
