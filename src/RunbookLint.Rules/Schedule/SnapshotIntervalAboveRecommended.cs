using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>Two days are what the documentation plans for.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class SnapshotIntervalAboveRecommended : Rule
{
    /// <summary>How far full backups should be apart at most.</summary>
    internal static readonly DurationOption Recommended = new("recommended", Limits.RecommendedReplay, "how far full backups should be apart at most");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4002",
        Name: "snapshot-interval-above-recommended",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "With full backups more than two days apart, a point-in-time restore is slow and needs much memory")
    {
        Options = [Recommended],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.FullSnapshotSchedules
            .Where(schedule => IntervalFinding.Exceeds(schedule, context.Get(Recommended)) && !IntervalFinding.Exceeds(schedule, context.Get(SnapshotIntervalTooLong.Max)))
            .Select(schedule => IntervalFinding.Of(Descriptor, schedule, limit: Durations.Describe(context.Get(Recommended))))
            .Concat(plan.History.StatedFullBackups()
                .Where(stated => IntervalFinding.Exceeds(stated, context.Get(Recommended)) && !IntervalFinding.Exceeds(stated, context.Get(SnapshotIntervalTooLong.Max)))
                .Select(stated => IntervalFinding.Of(Descriptor, stated, Durations.Describe(context.Get(Recommended)))));
}
