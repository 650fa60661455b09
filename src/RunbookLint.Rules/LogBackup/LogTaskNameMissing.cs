using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>BR refuses commands about a task without its name.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
public sealed class LogTaskNameMissing : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2002",
        Name: "log-task-name-missing",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "BR refuses to start, stop, pause or resume a log backup without --task-name");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.Operations.Where(operation => operation is StartLogBackup or StopLogBackup or PauseLogBackup or ResumeLogBackup && TaskNames.IsMissing(operation))
            .Select(operation => Report(operation, plan));

    private Finding Report(Operation operation, RunbookPlan plan)
    {
        var names = plan.History.StepsOf(operation).Select(step => step.Settings[SettingNames.Task]).Where(task => task.IsKnown(out var name) && name!.Length > 0).ToList();
        var isUnique = names.Count > 0 && names.TrueForAll(name => name.Value == names[0].Value);

        return new(Descriptor, operation.Span, "--task-name is required: BR refuses this command")
        {
            Label = "of which task?",
            Related = isUnique ? [new(names[0].Span, "the only task that is named here")] : [],
            Help = isUnique ? $"add `--task-name={names[0].Value}`" : "name the task with `--task-name`",
        };
    }
}
