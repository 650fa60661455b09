namespace RunbookLint.Plan;

/// <summary>Finds the log backups that start again, and the snapshots before and after a start.</summary>
internal sealed class RestartHistory(RunbookPlan plan, ClusterSpellings clusters, ClusterSteps steps, LogStorages logs)
{
    private static readonly string[] Upgrades = ["upgrade", "upgrading", "升级", "アップグレード"];

    /// <summary>The starts that surely follow a stop or another start of the same document.</summary>
    public IEnumerable<LogRestart> All()
    {
        foreach (var start in plan.Operations.OfType<StartLogBackup>())
        {
            var (stop, earlier, reason) = Before(start);
            if (stop is null && earlier is null)
                continue;

            yield return new(start)
            {
                Stop = stop,
                Earlier = earlier,
                IsMoved = earlier is null ? Certainty.Maybe : Moved(earlier, start),
                Reason = reason,
                IsUpgrade = stop is not null && plan.TitlesOf(stop).Concat(plan.TitlesOf(start)).Any(IsUpgrade),
                HasFullBackupBehind = HasFullBackupBehind(start),
            };
        }
    }

    /// <summary>Whether a full backup maybe follows an operation: a step takes it, or prose has it taken again and again.</summary>
    /// <remarks>Those of a cluster that another document does not name are of none that is known here.</remarks>
    public bool HasFullBackupBehind(Operation operation) =>
        plan.History.HasStatedFullBackups(operation) == Certainty.Yes
        || plan.History.SnapshotsAfter(operation).Any(following => following.Backup.Scope.IsDynamic || following.Backup.Scope.Value is null or "full" or "volume");

    private (StopLogBackup? Stop, StartLogBackup? Earlier, Operation? Reason) Before(StartLogBackup start)
    {
        StopLogBackup? stop = null;
        Operation? reason = null;

        foreach (var step in steps.Before(start))
        {
            if (plan.MayBeSkipped(step, start) || clusters.Same(step, start) != Certainty.Yes)
            {
                reason ??= stop is null && NeedsStop(step) ? step : null;
                continue;
            }

            if (step is StartLogBackup earlier)
                return (stop, earlier, reason);

            if (step is StopLogBackup found)
                stop ??= found;
            else
                reason ??= stop is null && NeedsStop(step) ? step : null;
        }

        return (stop, null, reason);
    }

    private static bool NeedsStop(Operation step) => step is Import or SnapshotRestore or PointRestore or FlashbackCluster or DeclareCluster { Version.IsAbsent: false };

    private Certainty Moved(StartLogBackup earlier, StartLogBackup start) => logs.SameStorage(earlier, start) switch
    {
        Certainty.No => Certainty.Yes,
        Certainty.Yes => Certainty.No,
        _ => Certainty.Maybe,
    };

    private static bool IsUpgrade(string title) => Upgrades.Any(word => title.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
