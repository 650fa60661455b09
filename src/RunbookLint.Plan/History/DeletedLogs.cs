namespace RunbookLint.Plan;

/// <summary>Finds the logs whose files are deleted past BR.</summary>
internal sealed class DeletedLogs
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;

    /// <summary>The logs by their directory, and by all directories around it.</summary>
    private readonly ILookup<string, StorageUse> at;
    private readonly ILookup<string, StorageUse> below;
    private readonly ILookup<string, StopLogBackup> stops;

    public DeletedLogs(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        stops = plan.Operations.OfType<StopLogBackup>().ToLookup(stop => plan.DocumentOf(stop) ?? "", StringComparer.Ordinal);
        var logs = plan.Operations.Where(operation => operation is StartLogBackup or TruncateLogBackup or PointRestore or CompactLogBackup)
            .OrderBy(operation => operation is StartLogBackup ? 0 : 1).Select(StorageUse.Of).OfType<StorageUse>().ToList();

        at = logs.ToLookup(log => log.Path, StringComparer.Ordinal);
        below = logs.SelectMany(log => log.Around.Take(log.Around.Length - 1).Select(path => (Path: path, Log: log))).ToLookup(entry => entry.Path, entry => entry.Log, StringComparer.Ordinal);
    }

    public Operation? DeletedBy(DeleteFiles deletion)
    {
        if (StorageUse.Of(deletion) is not { } place)
            return null;

        var stops = deletion.IsLifecycle ? [] : StopsBefore(deletion);
        return place.Around.SelectMany(path => at[path]).Concat(below[place.Path]).FirstOrDefault(log => Takes(place, deletion, log, stops))?.Operation;
    }

    private bool Takes(StorageUse place, DeleteFiles deletion, StorageUse log, List<StopLogBackup> stops)
    {
        var relation = deletion.HasOwnEndpoint ? log.RelationWithoutStoreTo(place) : log.RelationTo(place);

        // The directory of a log that the operator makes up lies somewhere below.
        if (relation is StorageRelation.Apart or StorageRelation.Unknown || (relation == StorageRelation.Around && log.IsGenerated))
            return false;

        // One path on two machines may be two directories, the more so the nearer it is to the root.
        if (place.Location.IsLocal && !plan.AreTogether(deletion, log.Operation) && relation == StorageRelation.Inside)
            return false;

        // A log backup that has been stopped before, for good, leaves files that somebody has to delete.
        return !stops.Exists(stop => clusters.Same(stop, log.Operation) == Certainty.Yes);
    }

    /// <summary>One stop of each cluster that surely stands before a deletion.</summary>
    private List<StopLogBackup> StopsBefore(DeleteFiles deletion)
    {
        var seen = new HashSet<int>();
        return [.. stops[plan.DocumentOf(deletion) ?? ""].Where(stop => !seen.Contains(clusters.Of(stop)) && plan.Order(stop, deletion) == PlanOrder.Before && seen.Add(clusters.Of(stop)))];
    }
}
