using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Above a week of log, BR runs out of memory or does not finish in time.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/36648"/>
public sealed class LogRangeTooLong : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1001",
        Name: "log-range-too-long",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A point-in-time restore that replays more than a week of log runs out of memory or takes days");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan)
    {
        if (plan.History.ReplayOf(restore) is not { } replay || replay.Range.Shortest <= Limits.MaximumReplay)
            yield break;

        yield return ReplayFinding.Of(Descriptor, restore, replay, plan, limit: "1-week maximum") with
        {
            Help = "start from a newer snapshot backup",
        };
    }
}
