using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A cluster has one log backup task at a time.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class MultipleLogTasks : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2001",
        Name: "multiple-log-tasks",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A cluster has one log backup task only: the second start is refused");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var starts = plan.Operations.OfType<StartLogBackup>().ToList();
        var stops = plan.Operations.OfType<StopLogBackup>().ToList();
        var deletions = plan.Operations.OfType<DeleteResource>().ToList();

        foreach (var start in starts)
        {
            if ((First(start, plan) ?? Beside(start, starts, stops, plan)) is { } first && !deletions.Exists(deletion => MayDelete(deletion, first) || MayDelete(deletion, start)))
                yield return Report(start, first);
        }
    }

    /// <summary>A start of another task that surely comes before, with nothing in between that may stop it.</summary>
    private static StartLogBackup? First(StartLogBackup start, RunbookPlan plan)
    {
        foreach (var step in plan.History.StepsBefore(start))
        {
            if (step is StopLogBackup)
                return null;

            if (step is StartLogBackup earlier)
                return AreTwo(earlier, start, plan) && !plan.MayBeSkipped(earlier, start) && !plan.MayBeSkipped(start, earlier) ? earlier : null;
        }

        return null;
    }

    /// <summary>A start that stands beside this one: declared state, or the steps of another document. What is stopped anywhere may be stopped in between.</summary>
    private static StartLogBackup? Beside(StartLogBackup start, List<StartLogBackup> starts, List<StopLogBackup> stops, RunbookPlan plan)
    {
        if (plan.IsConditional(start) || !start.Task.IsKnown())
            return null;

        foreach (var other in starts.Take(PlanLimits.ComparedPairs).TakeWhile(other => !ReferenceEquals(other, start)))
        {
            if (!AreTwo(other, start, plan) || plan.Order(other, start) != PlanOrder.Overlaps || plan.IsConditional(other)
                || plan.History.IsRebuiltBetween(other, start) || plan.History.IsRebuiltBetween(start, other))
            {
                continue;
            }

            return (plan.AreTogether(other, start) || (start.Cluster.IsKnown() && other.Cluster.IsKnown())) && !IsWritten(start, plan) && !IsWritten(other, plan)
                && !stops.Exists(stop => plan.History.SameCluster(stop, start) != Certainty.No) ? other : null;
        }

        return null;
    }

    /// <summary>Whether a task may go with the resource that brought it about. A namespace takes all that is in it.</summary>
    private static bool MayDelete(DeleteResource deletion, StartLogBackup start) =>
        !deletion.Resource.IsKnown(out var resource) || resource!.EndsWith("/*", StringComparison.Ordinal) || !start.Task.IsKnown(out var task) || resource.EndsWith("/" + task, StringComparison.Ordinal);

    /// <summary>A file that is only written is run by somebody, at a time of their own.</summary>
    private static bool IsWritten(Operation operation, RunbookPlan plan) => plan.RegionsAround(operation).Any(region => region.File is not null);

    private static bool AreTwo(StartLogBackup first, StartLogBackup second, RunbookPlan plan) =>
        !first.Task.MayEqual(second.Task) && first.Task.Value?.Length > 0 && second.Task.Value?.Length > 0 && plan.History.SameCluster(first, second) == Certainty.Yes;

    private Finding Report(StartLogBackup start, StartLogBackup first) =>
        new(Descriptor, start.Span, $"log backup '{start.Task.Value}' is refused: the cluster already has log backup '{first.Task.Value}', and has one only")
        {
            Label = "the second task of the cluster",
            Related = [new(first.Span, "the first task starts here")],
            Help = $"stop '{first.Task.Value}' first, or use one task for both",
        };
}
