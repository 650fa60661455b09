using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A restore replays the log since the last full snapshot, in the worst case all of it up to the next one.</summary>
public sealed class SnapshotIntervalTooLong : Rule
{
    /// <summary>How far full backups may be apart.</summary>
    internal static readonly DurationOption Max = new("max", Limits.MaximumReplay, "how far full backups may be apart");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4001",
        Name: "snapshot-interval-too-long",
        RuleCategory.Schedule,
        Severity.Error,
        Summary: "With full backups more than a week apart, a point-in-time restore may have to replay more log than BR can")
    {
        Options = [Max],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.FullSnapshotSchedules
            .Where(schedule => IntervalFinding.Exceeds(schedule, context.Get(Max)))
            .Select(schedule => IntervalFinding.Of(Descriptor, schedule, LimitOf(context)))
            .Concat(plan.History.StatedFullBackups()
                .Where(stated => IntervalFinding.Exceeds(stated, context.Get(Max)))
                .Select(stated => IntervalFinding.Of(Descriptor, stated, LimitOf(context))));

    private static string LimitOf(RuleContext context) => context.Get(Max) == Max.Default ? "week" : Durations.Describe(context.Get(Max));
}
