using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>Two truncations of one log at once delete under one another's feet; newer versions refuse the second one.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/49414"/>
public sealed class ConcurrentTruncates : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2020",
        Name: "concurrent-truncates",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "Two truncations of one log must not run at the same time");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var truncations = plan.Operations.OfType<TruncateLogBackup>()
            .Where(truncation => truncation.DryRun.Or("false").Is("false") && truncation.Storage.IsKnown()
                && (!plan.IsConditional(truncation) || plan.ScheduleOf(truncation) is not null)).ToList();

        foreach (var logs in truncations.GroupBy(truncation => plan.History.LogPathOf(truncation)).Where(logs => logs.Key is not null))
        {
            var earlier = new List<TruncateLogBackup>();
            foreach (var truncation in logs)
            {
                if (earlier.Find(other => MayMeet(other, truncation, plan)) is { } first)
                    yield return Report(truncation, first);

                if (earlier.Count < PlanLimits.ComparedPairs)
                    earlier.Add(truncation);
            }
        }
    }

    /// <summary>Steps of two documents are run by people who look; schedules are not.</summary>
    private static bool MayMeet(TruncateLogBackup first, TruncateLogBackup second, RunbookPlan plan)
    {
        if (plan.Order(first, second) != PlanOrder.Overlaps || plan.History.SameLog(first, second) != Certainty.Yes || IsLocked(first) || IsLocked(second))
            return false;

        var (one, other) = (plan.ScheduleOf(first), plan.ScheduleOf(second));
        if (IsWritten(first, plan) || IsWritten(second, plan))
            return one is not null && other is not null;

        return plan.AreTogether(first, second) ? !ReferenceEquals(one, other) || one is null || IsSideBySide(one, first, second, plan) : one is not null && other is not null && !plan.IsConditional(first) && !plan.IsConditional(second);
    }

    private static bool IsSideBySide(Region schedule, Operation first, Operation second, RunbookPlan plan) =>
        plan.RegionsAround(first).SkipWhile(region => !ReferenceEquals(region, schedule)).Intersect(plan.RegionsAround(second)).Last().Kind == RegionKind.Unordered;

    private static bool IsLocked(Operation operation) => !operation.Settings["lock"].IsAbsent;

    private static bool IsWritten(Operation operation, RunbookPlan plan) => plan.RegionsAround(operation).Any(region => region.File is not null);

    private Finding Report(TruncateLogBackup truncation, TruncateLogBackup first) =>
        new(Descriptor, truncation.Span, "this may truncate the log while another truncation of it runs: they must not run at the same time")
        {
            Label = "the second truncation of the log",
            Related = [new(first.Span, "this truncates the same log, in no order with it")],
            Help = "run one after the other, or hold a lock such as `flock` around both",
        };
}
