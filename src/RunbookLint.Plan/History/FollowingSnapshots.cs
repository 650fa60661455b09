using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the snapshots that maybe hold what an operation has written.</summary>
/// <remarks>Of a workspace only those are compared that can follow: the document's own, and those that a schedule takes again and again.</remarks>
internal sealed class FollowingSnapshots
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly ImmutableArray<SnapshotBackup> all;
    private readonly ImmutableArray<SnapshotBackup> scheduled;
    private readonly Dictionary<string, ImmutableArray<SnapshotBackup>> byDocument;

    public FollowingSnapshots(RunbookPlan plan, ClusterSpellings clusters, ImmutableArray<SnapshotBackup> all)
    {
        (this.plan, this.clusters, this.all) = (plan, clusters, all);
        scheduled = [.. all.Where(snapshot => plan.ScheduleOf(snapshot) is not null)];
        byDocument = all.GroupBy(snapshot => plan.DocumentOf(snapshot) ?? "", StringComparer.Ordinal).ToDictionary(own => own.Key, own => own.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The snapshots, in the order of the text.</summary>
    public IEnumerable<FollowingSnapshot> Of(Operation operation)
    {
        foreach (var snapshot in CandidatesOf(operation))
        {
            var same = clusters.Same(snapshot, operation);

            // Across documents unknown equals nothing: the schedule of some cluster says nothing about this one.
            if (same == Certainty.No || (same == Certainty.Maybe && !plan.AreTogether(snapshot, operation)) || SnapshotOrder.Follows(plan, snapshot, operation) is not (var follows and not Certainty.No))
                continue;

            var covers = SnapshotCoverage.Of(snapshot, operation);
            if (covers != Certainty.No)
                yield return new(snapshot, (Certainty)Math.Min((int)same, Math.Min((int)follows, (int)covers)));
        }
    }

    private IEnumerable<SnapshotBackup> CandidatesOf(Operation operation)
    {
        var path = plan.PathOf(operation);
        if (!plan.HasSeparateDocuments)
            return IsInOneOrder(path) && plan.Root.Kind != RegionKind.Unordered ? Behind(all, path.First) : all;

        ImmutableArray<SnapshotBackup> own = byDocument.TryGetValue(plan.DocumentOf(operation) ?? "", out var beside) ? beside : [];
        var (first, end) = (path.Top.First, path.Top.End);
        return scheduled.TakeWhile(snapshot => plan.PathOf(snapshot).First < first)
            .Concat(IsInOneOrder(path) ? Behind(own, path.First) : own)
            .Concat(scheduled.Skip(LowerBound(scheduled, end)));
    }

    /// <summary>Whether what stands in front of an operation in its document surely comes before it, and never again.</summary>
    private static bool IsInOneOrder(PlanPath path) => !path.IsOpenInside && !path.Recurs;

    /// <summary>Those behind a place, and those in front of it that a schedule takes again.</summary>
    private IEnumerable<SnapshotBackup> Behind(ImmutableArray<SnapshotBackup> snapshots, int place)
    {
        if (snapshots.IsEmpty)
            return [];

        var (first, last) = (plan.PathOf(snapshots[0]).First, plan.PathOf(snapshots[snapshots.Length - 1]).First);
        return scheduled.Skip(LowerBound(scheduled, first)).TakeWhile(snapshot => plan.PathOf(snapshot).First is var number && number < place && number <= last)
            .Concat(snapshots.Skip(LowerBound(snapshots, place)));
    }

    private int LowerBound(ImmutableArray<SnapshotBackup> snapshots, int number)
    {
        var (low, high) = (0, snapshots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (plan.PathOf(snapshots[middle]).First < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
