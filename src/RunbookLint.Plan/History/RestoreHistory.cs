namespace RunbookLint.Plan;

/// <summary>Finds what restores start from.</summary>
internal sealed class RestoreHistory
{
    private readonly List<(StorageLocation Storage, SnapshotBackup Backup)> snapshots = [];

    public RestoreHistory(RunbookPlan plan)
    {
        foreach (var snapshot in plan.Operations.OfType<SnapshotBackup>())
        {
            if (snapshot.Storage.IsKnown(out var url) && StorageLocation.Parse(url!) is { } storage)
                snapshots.Add((storage, snapshot));
        }
    }

    /// <summary>The log that a restore replays; null when one of its ends is not known.</summary>
    public ReplayedLog? ReplayOf(PointRestore restore)
    {
        if (BaseOf(restore) is not { } from || !IsInstant(restore.RestoredTs, out var until))
            return null;

        return new(from, from.Source == BaseSnapshotSource.StartTs ? OnOneHost(from.Instant, until) : TimeDistance.Between(from.Instant, until));
    }

    /// <summary>The instant that replay starts at; null when it is not known.</summary>
    public BaseSnapshot? BaseOf(PointRestore restore)
    {
        var start = restore.StartTs;
        if (restore.FullBackupStorage.IsAbsent)
            return IsInstant(start, out var instant) ? new(instant, start.Span, BaseSnapshotSource.StartTs) : null;

        if (!restore.FullBackupStorage.IsKnown(out var url) || StorageLocation.Parse(url!) is not { } storage)
            return null;

        // The step knows better than a name; steps that disagree know nothing.
        var steps = StepsTo(storage);
        if (steps.Count > 0 && steps.TrueForAll(step => step.BackupTs.Value == steps[0].BackupTs.Value))
            return IsInstant(steps[0].BackupTs, out var taken) ? new(taken, steps[0].BackupTs.Span, BaseSnapshotSource.BackupStep) : null;

        return steps.Count == 0 && SnapshotPath.TryReadInstant(url!, out var named) ? new(named, restore.FullBackupStorage.Span, BaseSnapshotSource.Path) : null;
    }

    /// <summary>Only steps that name their instant; of the others the path may still tell it.</summary>
    private List<SnapshotBackup> StepsTo(StorageLocation storage) =>
    [
        .. from snapshot in snapshots
           where snapshot.Backup.BackupTs.IsKnown() && snapshot.Storage.RelationTo(storage) == StorageRelation.Same
           select snapshot.Backup,
    ];

    private static bool IsInstant(Setting<string> setting, out Timestamp instant)
    {
        instant = default;
        return setting.IsKnown(out var text) && Timestamp.TryParse(text!, out instant);
    }

    /// <summary>Two clocks of one command share the zone of its host, so only a clock change can stand between them.</summary>
    private static TimeDistance OnOneHost(Timestamp from, Timestamp until)
    {
        if (from.Offset is not null || until.Offset is not null)
            return TimeDistance.Between(from, until);

        var distance = until.Earliest - from.Earliest;
        return new(distance - Limits.ClockChange, distance + Limits.ClockChange);
    }
}
