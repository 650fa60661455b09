namespace RunbookLint.Plan;

/// <summary>Whether snapshots come after an operation.</summary>
internal static class SnapshotOrder
{
    /// <summary>Whether the snapshot is taken when the operation is done.</summary>
    public static Certainty Follows(RunbookPlan plan, SnapshotBackup snapshot, Operation operation)
    {
        var surely = plan.MayBeSkipped(snapshot, operation) ? Certainty.Maybe : Certainty.Yes;
        var order = plan.Order(operation, snapshot);

        if (order == PlanOrder.Exclusive || RunsOnlyWhenFailed(plan, snapshot, operation))
            return Certainty.No;

        // A schedule goes on, wherever the text sets it up.
        if (plan.ScheduleOf(snapshot) is not null)
            return surely;

        return order switch
        {
            PlanOrder.Before => surely,

            // A one-off snapshot of another file may have been taken years ago, and a job beside the import is no step behind it. One that is
            // declared beside the import may be meant to follow it.
            PlanOrder.Overlaps => plan.AreTogether(snapshot, operation) && !plan.RunSideBySide(snapshot, operation) ? Certainty.Maybe : Certainty.No,
            _ => AreInOneLoop(plan, snapshot, operation) ? Certainty.Maybe : Certainty.No,
        };
    }

    /// <summary><c>import || snapshot</c>: where the import has succeeded, there is no snapshot.</summary>
    private static bool RunsOnlyWhenFailed(RunbookPlan plan, SnapshotBackup snapshot, Operation operation)
    {
        var (one, other) = PlanPath.Fork(plan.PathOf(operation), plan.PathOf(snapshot));
        return one.Region.Kind is RegionKind.Sequence or RegionKind.Repeat && other.Index == one.Index + 1
            && one.Region.Children[other.Index] is Region { IsFallback: true };
    }

    private static bool AreInOneLoop(RunbookPlan plan, Operation first, Operation second) =>
        ReferenceEquals(first, second) ? plan.Recurs(first) : PlanPath.Fork(plan.PathOf(first), plan.PathOf(second)).First.Recurs;
}
