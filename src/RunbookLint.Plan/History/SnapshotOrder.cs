namespace RunbookLint.Plan;

/// <summary>Whether snapshots come after an operation.</summary>
internal static class SnapshotOrder
{
    /// <summary>Whether the snapshot is taken when the operation is done.</summary>
    public static Certainty Follows(RunbookPlan plan, SnapshotBackup snapshot, Operation operation)
    {
        var surely = plan.MayBeSkipped(snapshot, operation) ? Certainty.Maybe : Certainty.Yes;
        var order = plan.Order(operation, snapshot);

        if (order == PlanOrder.Exclusive)
            return Certainty.No;

        // A schedule goes on, wherever the text sets it up.
        if (plan.ScheduleOf(snapshot) is not null)
            return surely;

        return order switch
        {
            PlanOrder.Before => surely,

            // A one-off snapshot of another file may have been taken years ago; one beside the import may be meant to follow it.
            PlanOrder.Overlaps => plan.AreTogether(snapshot, operation) ? Certainty.Maybe : Certainty.No,
            _ => AreInOneLoop(plan, snapshot, operation) ? Certainty.Maybe : Certainty.No,
        };
    }

    private static bool AreInOneLoop(RunbookPlan plan, Operation first, Operation second)
    {
        var loops = plan.RegionsAround(first).Where(region => region.Kind == RegionKind.Repeat).ToList();
        return loops.Count > 0 && plan.RegionsAround(second).Any(region => loops.Any(loop => ReferenceEquals(loop, region)));
    }
}
