using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds what restores start from.</summary>
internal sealed class RestoreHistory(StorageSteps<SnapshotBackup> steps, SnapshotSchedules schedules)
{
    private readonly ConcurrentDictionary<Operation, BaseSnapshot?> bases = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, ReplayedLog?> replays = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<ImmutableArray<SnapshotBackup>, (bool IsTold, BaseSnapshot? Base)> told = new();

    /// <summary>The log that a restore replays; null when one of its ends is not known and no schedule bounds it.</summary>
    public ReplayedLog? ReplayOf(PointRestore restore) => replays.GetOrAdd(restore, _ => FindReplay(restore));

    private ReplayedLog? FindReplay(PointRestore restore)
    {
        if (restore.RestoredTs.IsDynamic)
            return null;

        if (BaseOf(restore) is { Instant: { } start } from && IsInstant(restore.RestoredTs, out var until))
            return new(from, from.Source == BaseSnapshotSource.StartTs ? OnOneHost(start, until) : TimeDistance.Between(start, until));

        return restore.RestoredTs.IsKnown() && !IsInstant(restore.RestoredTs, out _) ? null : schedules.WorstCaseOf(restore);
    }

    /// <summary>The instant that replay starts at; null when it is not known.</summary>
    public BaseSnapshot? BaseOf(PointRestore restore) => bases.GetOrAdd(restore, _ => FindBase(restore));

    private BaseSnapshot? FindBase(PointRestore restore)
    {
        var start = restore.StartTs;
        if (restore.FullBackupStorage.IsAbsent)
            return IsInstant(start, out var instant) ? new(instant, start.Span, BaseSnapshotSource.StartTs) : null;

        // The step knows better than a name; steps that disagree know nothing.
        var (isTold, byStep) = told.GetOrAdd(steps.WritingTo(restore.FullBackupStorage, restore), ToldBy);
        if (isTold)
            return byStep;

        return InstantOf(restore.FullBackupStorage) is { } dated ? new(dated, restore.FullBackupStorage.Span, BaseSnapshotSource.Path) : null;
    }

    /// <summary>The instant that all steps agree on; and whether one of them tells any.</summary>
    private static (bool IsTold, BaseSnapshot? Base) ToldBy(ImmutableArray<SnapshotBackup> writing)
    {
        var named = writing.Where(step => step.BackupTs.IsKnown()).ToList();
        if (named.Count == 0)
            return (false, null);

        return named.TrueForAll(step => step.BackupTs.Value == named[0].BackupTs.Value) && IsInstant(named[0].BackupTs, out var taken)
            ? (true, new(taken, named[0].BackupTs.Span, BaseSnapshotSource.BackupStep))
            : (true, null);
    }

    /// <summary>The instant of a snapshot that a step takes, by its own word or by its path; null when neither tells.</summary>
    public static Timestamp? InstantOf(SnapshotBackup snapshot) =>
        snapshot.BackupTs.IsAbsent ? snapshot.Settings["storage-suffix"].IsAbsent ? InstantOf(snapshot.Storage) : null
            : IsInstant(snapshot.BackupTs, out var taken) ? taken
            : null;

    private static Timestamp? InstantOf(Setting<string> storage) =>
        PartlyKnownStorage.TextOf(storage) is { } url && SnapshotPath.TryReadInstant(url, out var named) ? named : null;

    internal static bool IsInstant(Setting<string> setting, out Timestamp instant)
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
