using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Above a week of log, BR runs out of memory or does not finish in time.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/36648"/>
public sealed class LogRangeTooLong : Rule<Plan.PointRestore>
{
    /// <summary>How much log a restore may replay at most.</summary>
    internal static readonly DurationOption Max = new("max", Limits.MaximumReplay, "how much log a restore may replay at most");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1001",
        Name: "log-range-too-long",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A point-in-time restore that replays more than a week of log runs out of memory or takes days")
    {
        Options = [Max],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ReplayOf(restore) is not { } replay || replay.Range.Shortest <= context.Get(Max))
            yield break;

        yield return ReplayFinding.Of(Descriptor, restore, replay, plan, limit: context.Get(Max) == Max.Default ? "1-week maximum" : $"maximum of {Durations.Describe(context.Get(Max))}") with
        {
            Help = "start from a newer snapshot backup",
        };
    }
}
