namespace RunbookLint.Plan;

/// <summary>Finds the logs whose files are deleted past BR.</summary>
internal sealed class DeletedLogs
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;

    /// <summary>The logs by their directory, and by all directories around it.</summary>
    private readonly ILookup<string, StorageUse> at;
    private readonly ILookup<string, StorageUse> below;

    public DeletedLogs(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        var logs = plan.Operations.Where(operation => operation is StartLogBackup or TruncateLogBackup or PointRestore or CompactLogBackup)
            .OrderBy(operation => operation is StartLogBackup ? 0 : 1).Select(StorageUse.Of).OfType<StorageUse>().ToList();

        at = logs.ToLookup(log => log.Path, StringComparer.Ordinal);
        below = logs.SelectMany(log => log.Around.Take(log.Around.Length - 1).Select(path => (Path: path, Log: log))).ToLookup(entry => entry.Path, entry => entry.Log, StringComparer.Ordinal);
    }

    public Operation? DeletedBy(DeleteFiles deletion)
    {
        if (StorageUse.Of(deletion) is not { } place)
            return null;

        return place.Around.SelectMany(path => at[path]).Concat(below[place.Path]).FirstOrDefault(log => Takes(place, deletion, log))?.Operation;
    }

    private bool Takes(StorageUse place, DeleteFiles deletion, StorageUse log)
    {
        var relation = deletion.HasOwnEndpoint ? log.RelationWithoutStoreTo(place) : log.RelationTo(place);

        // The directory of a log that the operator makes up lies somewhere below.
        if (relation is StorageRelation.Apart or StorageRelation.Unknown || (relation == StorageRelation.Around && log.IsGenerated))
            return false;

        // One path on two machines may be two directories, the more so the nearer it is to the root.
        if (place.Location.IsLocal && !plan.AreTogether(deletion, log.Operation) && relation == StorageRelation.Inside)
            return false;

        return !IsOver(log.Operation, deletion);
    }

    /// <summary>A log backup that has been stopped before, for good, leaves files that somebody has to delete.</summary>
    private bool IsOver(Operation log, DeleteFiles deletion) => !deletion.IsLifecycle && plan.Beside(deletion)
        .Any(stop => stop is StopLogBackup && plan.Order(stop, deletion) == PlanOrder.Before && clusters.Same(stop, log) == Certainty.Yes);
}
