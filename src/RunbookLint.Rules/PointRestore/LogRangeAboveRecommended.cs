using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Up to a week of log can be replayed, but two days are what the documentation plans for.</summary>
public sealed class LogRangeAboveRecommended : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1002",
        Name: "log-range-above-recommended",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A point-in-time restore that replays more than two days of log is slow and needs much memory");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan)
    {
        if (plan.History.ReplayOf(restore) is not { } replay)
            yield break;

        // Above a week, log-range-too-long speaks.
        if (replay.Range.Shortest <= Limits.RecommendedReplay || replay.Range.Shortest > Limits.MaximumReplay)
            yield break;

        yield return ReplayFinding.Of(Descriptor, restore, replay, plan, limit: "recommended 2 days") with
        {
            Help = "start from a newer snapshot backup, and take full backups at least every 2 days",
        };
    }
}
