using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>The steps of one document that concern the log backup of one cluster, to be walked from any of them in both directions.</summary>
/// <remarks>A cluster that is destroyed ends the walk: what stands beyond is about another one.</remarks>
internal sealed class ClusterSteps(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ConcurrentDictionary<int, ImmutableArray<Operation>> steps = new();
    private readonly ConcurrentDictionary<string, ClusterIndex<Operation>> documents = new(StringComparer.Ordinal);

    /// <summary>The steps behind one in the text that surely run later, with those that only maybe are of its cluster.</summary>
    public IEnumerable<Operation> After(Operation operation)
    {
        var all = Of(operation);
        for (var (index, end) = (IndexOf(all, operation) + 1, IndexOf(all, operation) + PlanLimits.Steps); index < all.Length && index <= end; index++)
        {
            var order = plan.Order(operation, all[index]);
            if (order == PlanOrder.Before && all[index] is DestroyCluster)
                yield break;

            if (order == PlanOrder.Before)
                yield return all[index];
        }
    }

    /// <summary>The steps in front of one in the text that surely run before it, the nearest first.</summary>
    public IEnumerable<Operation> Before(Operation operation)
    {
        var all = Of(operation);
        for (var (index, end) = (IndexOf(all, operation) - 1, IndexOf(all, operation) - PlanLimits.Steps); index >= 0 && index >= end; index--)
        {
            var order = plan.Order(all[index], operation);
            if (order == PlanOrder.Before && all[index] is DestroyCluster)
                yield break;

            if (order == PlanOrder.Before)
                yield return all[index];
        }
    }

    /// <summary>All steps of the document for the cluster of an operation, in the order of the text.</summary>
    public ImmutableArray<Operation> Of(Operation operation) => steps.GetOrAdd(clusters.Of(operation), _ =>
        [.. IndexOf(operation).MayConcern(operation).Where(other => clusters.Same(other, operation) != Certainty.No)]);

    private ClusterIndex<Operation> IndexOf(Operation operation) =>
        documents.GetOrAdd(plan.DocumentOf(operation) ?? "", _ => new([.. plan.Beside(operation).Where(IsStep)], clusters));

    private int IndexOf(ImmutableArray<Operation> all, Operation operation)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clusters.NumberOf(all[middle]) < clusters.NumberOf(operation))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool IsStep(Operation operation) =>
        operation is StartLogBackup or StopLogBackup or PauseLogBackup or ResumeLogBackup or QueryLogBackup or SnapshotBackup or Import
            or SnapshotRestore or PointRestore or FlashbackCluster or DeclareCluster or DestroyCluster or NetworkOutage;
}
