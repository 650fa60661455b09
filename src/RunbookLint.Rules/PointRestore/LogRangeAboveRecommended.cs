using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Up to a week of log can be replayed, but two days are what the documentation plans for.</summary>
public sealed class LogRangeAboveRecommended : Rule<Plan.PointRestore>
{
    /// <summary>How much log a restore should replay at most.</summary>
    internal static readonly DurationOption Recommended = new("recommended", Limits.RecommendedReplay, "how much log a restore should replay at most");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1002",
        Name: "log-range-above-recommended",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A point-in-time restore that replays more than two days of log is slow and needs much memory")
    {
        Options = [Recommended],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ReplayOf(restore) is not { } replay)
            yield break;

        // Above the maximum, log-range-too-long speaks.
        if (replay.Range.Shortest <= context.Get(Recommended) || replay.Range.Shortest > context.Get(LogRangeTooLong.Max))
            yield break;

        yield return ReplayFinding.Of(Descriptor, restore, replay, plan, limit: $"recommended {Durations.Describe(context.Get(Recommended))}") with
        {
            Help = "start from a newer snapshot backup, and take full backups at least every 2 days",
        };
    }
}
