using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A command about a task that nothing starts: most often a typing mistake.</summary>
public sealed class LogTaskUnknown : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2003",
        Name: "log-task-unknown",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "A command about a task that is never started fails");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<(int, string)>();
        var starts = plan.Operations.OfType<StartLogBackup>().ToList();
        var known = new Dictionary<int, List<StartLogBackup>>();

        foreach (var operation in plan.Operations)
        {
            if (operation is not (PauseLogBackup or ResumeLogBackup or StopLogBackup) || IsOwnTask(operation) || !operation.Settings[SettingNames.Task].IsKnown(out var name) || name!.Length == 0)
                continue;

            var cluster = plan.History.ClusterNumber(operation);
            if (reported.Contains((cluster, name)))
                continue;

            if (!known.TryGetValue(cluster, out var ofCluster))
                known.Add(cluster, ofCluster = [.. starts.Where(start => plan.History.SameCluster(start, operation) != Certainty.No)]);

            var surely = ofCluster.FirstOrDefault(start => plan.History.SameCluster(start, operation) == Certainty.Yes);
            if (surely is null || ofCluster.Exists(start => start.Task.MayEqual(operation.Settings[SettingNames.Task]) || start.Task.Is("")))
                continue;

            reported.Add((cluster, name));
            if (IsReplaced(operation, ofCluster, plan))
                continue;

            yield return new(Descriptor, operation.Settings[SettingNames.Task].Span, $"nothing starts a log backup '{name}', so this command finds no task")
            {
                Label = "started under another name only",
                Related = [new(surely.Span, $"this starts '{surely.Task.Value}'")],
                Help = $"use the name under which the task is started: '{surely.Task.Value}'",
            };
        }
    }

    /// <summary>A resource of TiDB Operator is its own task: the operator has started it, whatever state it is brought to now.</summary>
    private static bool IsOwnTask(Operation operation) => !operation.Settings[SettingNames.ResourceKind].IsAbsent;

    /// <summary>Whether a task that was there before the document goes, and only then one with another name comes.</summary>
    private static bool IsReplaced(Operation operation, List<StartLogBackup> starts, RunbookPlan plan) =>
        operation is PauseLogBackup or StopLogBackup
        && starts.Exists(start => plan.AreTogether(start, operation) && plan.Order(operation, start) == PlanOrder.Before)
        && !starts.Exists(start => plan.AreTogether(start, operation) && plan.Order(start, operation) == PlanOrder.Before);
}
