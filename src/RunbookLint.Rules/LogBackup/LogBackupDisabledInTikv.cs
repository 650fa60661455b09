using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>TiKV can be told to take no part in log backups; then no task starts.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tikv-configuration-file"/>
public sealed class LogBackupDisabledInTikv : Rule<ChangeSetting>
{
    private const string Item = "log-backup.enable";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2024",
        Name: "log-backup-disabled-in-tikv",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "No log backup starts on a cluster whose TiKV has log-backup.enable = false");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ChangeSetting change, RunbookPlan plan, RuleContext context)
    {
        if (!IsSwitch(change, "false") || plan.History.LogBackupOf(change) is not StartLogBackup start)
            yield break;

        if (plan.Beside(change).OfType<ChangeSetting>().Any(other => SwitchesOn(other, change, plan)))
            yield break;

        yield return new(Descriptor, change.NewValue.Span, $"{(start.Task.IsKnown(out var task) ? $"log backup '{task}'" : "the log backup")} does not start: TiKV takes no part in log backups")
        {
            Label = "log-backup.enable is off",
            Related = [new(start.Span, "log backup starts here")],
            Help = "set log-backup.enable to true, which is the default since v6.3.0",
            Fix = FixEdit.Replace(change.NewValue, "true") is { } edit ? new("set log-backup.enable to true", FixSafety.Unsafe, edit) : null,
        };
    }

    private static bool SwitchesOn(ChangeSetting other, ChangeSetting change, RunbookPlan plan) =>
        IsSwitch(other, "true") && plan.Order(change, other) == PlanOrder.Before && plan.History.SameCluster(change, other) != Certainty.No;

    private static bool IsSwitch(ChangeSetting change, string value) =>
        change.Item.Is(Item) && change.NewValue.IsKnown(out var text) && text.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
