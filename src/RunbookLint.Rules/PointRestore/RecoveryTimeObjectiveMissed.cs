using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>A recovery restores the last snapshot, and replays all log behind it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class RecoveryTimeObjectiveMissed : Rule<DeclareCluster>
{
    /// <summary>How fast a node restores a snapshot.</summary>
    internal static readonly NumberOption SnapshotSpeed = new("snapshot-speed", Limits.SnapshotRestoreSpeed, "how many GB of a snapshot one TiKV node restores in an hour");

    /// <summary>How fast a node replays log.</summary>
    internal static readonly NumberOption LogSpeed = new("log-speed", Limits.LogReplaySpeed, "how many GB of log one TiKV node replays in an hour");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1026",
        Name: "recovery-time-objective-missed",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "Restoring the last full backup and replaying the log behind it takes longer than the recovery time objective allows")
    {
        Options = [SnapshotSpeed, LogSpeed],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareCluster cluster, RunbookPlan plan, RuleContext context)
    {
        if (!cluster.RecoveryTime.IsKnown(out var objective) || !cluster.TikvNodes.IsKnown(out var nodes) || !cluster.SnapshotSizeGb.IsKnown(out var size) || plan.History.SnapshotRhythmOf(cluster) is not { } rhythm)
            yield break;

        var log = plan.History.LogBackupOf(cluster);
        if (log is null ? plan.History.MayHaveLogBackup(cluster) : !cluster.LogGbPerHour.IsKnown())
            yield break;

        var replayed = log is null ? 0 : (double)cluster.LogGbPerHour.Value * rhythm.LargestGap.TotalHours;
        var restoring = Quotient((double)size, (double)context.Get(SnapshotSpeed) * (double)nodes);
        var replaying = Quotient(replayed, (double)context.Get(LogSpeed) * (double)nodes);
        if (restoring + replaying <= objective)
            yield break;

        var snapshot = $"{Say(size)} GB of snapshot / ({Say(context.Get(SnapshotSpeed))} GB/h × {Say(nodes)} TiKV nodes) = {Durations.Describe(restoring)}";
        var replay = log is null ? "" : $", and {Durations.Describe(rhythm.LargestGap)} of log at {Say(cluster.LogGbPerHour.Value)} GB/h / ({Say(context.Get(LogSpeed))} GB/h × {Say(nodes)}) = {Durations.Describe(replaying)}";

        yield return new(Descriptor, cluster.RecoveryTime.Span, $"worst-case recovery takes about {Durations.Describe(restoring + replaying)}, above the objective of {Durations.Describe(objective)}: {snapshot}{replay}")
        {
            Label = "the recovery time objective",
            Related = [.. rhythm.Regions.Select(region => new RelatedPlace(region.Schedule.Span, $"full backups are up to {Durations.Describe(rhythm.LargestGap)} apart"))],
            Help = replaying > restoring ? "take full backups more often, or compact the log" : "restore with more TiKV nodes, or move the objective",
        };
    }

    /// <summary>Whole minutes: nobody plans a recovery to the second. What is longer than a lifetime is as good as a lifetime.</summary>
    private static TimeSpan Quotient(double gigabytes, double perHour)
    {
        var minutes = gigabytes / perHour * 60;
        return TimeSpan.FromMinutes(double.IsNaN(minutes) ? 0 : Math.Min(Math.Round(minutes), 60 * 24 * 36_500));
    }

    private static string Say(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
