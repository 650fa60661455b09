using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>Two days are what the documentation plans for.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class SnapshotIntervalAboveRecommended : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4002",
        Name: "snapshot-interval-above-recommended",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "With full backups more than two days apart, a point-in-time restore is slow and needs much memory");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan) =>
        plan.History.FullSnapshotSchedules
            .Where(schedule => IntervalFinding.Exceeds(schedule, Limits.RecommendedReplay) && !IntervalFinding.Exceeds(schedule, Limits.MaximumReplay))
            .Select(schedule => IntervalFinding.Of(Descriptor, schedule, limit: "2 days"));
}
