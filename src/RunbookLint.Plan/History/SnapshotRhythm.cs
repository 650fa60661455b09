using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>When full snapshots of one cluster are taken, whether it has a log backup or not.</summary>
/// <param name="Regions">The regions with their schedules, in the order of the text.</param>
/// <param name="Schedules">The schedules.</param>
/// <param name="LargestGap">The longest time between two of them.</param>
public sealed record SnapshotRhythm(ImmutableArray<Region> Regions, ImmutableArray<CronSchedule> Schedules, TimeSpan LargestGap)
{
    /// <summary>The longest time between two of them, should all schedules be of the cluster that may be.</summary>
    public TimeSpan LeastGap { get; init; } = LargestGap;
}
