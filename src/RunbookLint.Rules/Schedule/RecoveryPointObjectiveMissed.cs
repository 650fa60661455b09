using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>What is lost at worst is what no backup holds yet.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
public sealed class RecoveryPointObjectiveMissed : Rule<DeclareCluster>
{
    /// <summary>How long TiKV collects log before it flushes.</summary>
    internal static readonly DurationOption Flush = new("flush", Limits.FlushInterval, "how long TiKV collects log before it flushes, where no setting says it");

    /// <summary>How long the checkpoint takes to move behind a flush.</summary>
    internal static readonly DurationOption Advance = new("advance", Limits.CheckpointAdvance, "how long the checkpoint takes to move behind a flush");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4016",
        Name: "recovery-point-objective-missed",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "What the backups of a cluster may lose is more than its recovery point objective allows")
    {
        Options = [Flush, Advance],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareCluster cluster, RunbookPlan plan, RuleContext context)
    {
        if (!cluster.RecoveryPoint.IsKnown(out var objective))
            return [];

        return plan.History.LogBackupOf(cluster) is { } log ? WithLog(cluster, objective, log, plan, context)
            : plan.History.MayHaveLogBackup(cluster) ? []
            : WithoutLog(cluster, objective, plan);
    }

    private IEnumerable<Finding> WithLog(DeclareCluster cluster, TimeSpan objective, Operation log, RunbookPlan plan, RuleContext context)
    {
        var delay = plan.History.CheckpointDelayOf(cluster);
        var (flush, advance) = (delay.FlushInterval ?? context.Get(Flush), context.Get(Advance));
        var transaction = delay.LongestTransaction?.LongestTransaction.Value ?? TimeSpan.Zero;
        if (flush + advance + transaction <= objective)
            yield break;

        var sum = $"a flush every {Durations.Describe(flush)} + {Durations.Describe(advance)} until the checkpoint moves" + (transaction > TimeSpan.Zero ? $" + a transaction of {Durations.Describe(transaction)}" : "");
        yield return Report(cluster, flush + advance + transaction, objective, sum) with
        {
            Confidence = delay.LongestTransaction is null ? Confidence.High : Confidence.Low,
            Related =
            [
                new(log.Span, log is StartLogBackup ? "log backup starts here" : "this is about its log backup"),
                .. delay.Flush is { } change ? [new RelatedPlace(change.Span, "how long TiKV collects log")] : Array.Empty<RelatedPlace>(),
                .. delay.LongestTransaction is { } fact ? [new RelatedPlace(fact.LongestTransaction.Span, "the longest transaction")] : Array.Empty<RelatedPlace>(),
            ],
            Help = transaction > TimeSpan.Zero ? "split large transactions, or move the objective" : "lower log-backup.max-flush-interval, or move the objective",
        };
    }

    private IEnumerable<Finding> WithoutLog(DeclareCluster cluster, TimeSpan objective, RunbookPlan plan)
    {
        if (plan.History.SnapshotRhythmOf(cluster) is not { } rhythm || rhythm.LargestGap <= objective + Tolerance(rhythm.LargestGap))
            yield break;

        yield return Report(cluster, rhythm.LargestGap, objective, $"without a log backup, all since the last full backup, and those are up to {Durations.Describe(rhythm.LargestGap)} apart") with
        {
            Related = [.. rhythm.Regions.Select(region => new RelatedPlace(region.Schedule.Span, "full backups are taken on this schedule"))],
            Help = "start a log backup, or take full backups more often",
        };
    }

    /// <summary>A change of the clocks moves a daily run; what runs every hour it does not move apart.</summary>
    private static TimeSpan Tolerance(TimeSpan gap) => gap < TimeSpan.FromDays(1) ? TimeSpan.Zero : Limits.ClockChange;

    private Finding Report(DeclareCluster cluster, TimeSpan lost, TimeSpan objective, string sum) =>
        new(Descriptor, cluster.RecoveryPoint.Span, $"up to {Durations.Describe(lost)} of writes can be lost, above the objective of {Durations.Describe(objective)}: {sum}")
        {
            Label = "the recovery point objective",
        };
}
