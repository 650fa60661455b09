using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>When full snapshots of one cluster are taken, all schedules of it together.</summary>
/// <param name="Backup">The first scheduled snapshot of the cluster.</param>
/// <param name="Regions">The regions with their schedules, in the order of the text.</param>
/// <param name="LargestGap">The longest time between two of them.</param>
/// <param name="LogBackup">What shows that the cluster has a log backup.</param>
public sealed record SnapshotSchedule(SnapshotBackup Backup, ImmutableArray<Region> Regions, TimeSpan LargestGap, Operation LogBackup)
{
    /// <summary>The longest time between two of them, should all schedules be of the cluster that may be.</summary>
    public TimeSpan LeastGap { get; init; } = LargestGap;
}
