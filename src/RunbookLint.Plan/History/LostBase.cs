namespace RunbookLint.Plan;

/// <summary>Log that is kept although the snapshots before it are deleted.</summary>
/// <param name="Snapshot">The snapshots that are taken on a schedule, and deleted.</param>
/// <param name="Schedule">The region with the schedule.</param>
/// <param name="LogBackup">What shows the log.</param>
public sealed record LostBase(SnapshotBackup Snapshot, Region Schedule, Operation LogBackup)
{
    /// <summary>How long snapshots are kept.</summary>
    public required TimeSpan Kept { get; init; }

    /// <summary>How far they are apart.</summary>
    public required TimeSpan Gap { get; init; }

    /// <summary>For how long nothing is left to restore the log from, at worst.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>The days of the week between which that is, where the schedule is one of weekdays.</summary>
    public (DayOfWeek From, DayOfWeek To)? Days { get; init; }

    /// <summary>The truncation that says how long the log is kept; null when none does, and the log is kept as long as snapshots at least.</summary>
    public TruncateLogBackup? Truncation { get; init; }
}
