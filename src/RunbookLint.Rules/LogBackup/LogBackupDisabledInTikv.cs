using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Rules.Versions;

namespace RunbookLint.Rules.LogBackup;

/// <summary>TiKV can be told to take no part in log backups; then no task starts.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tikv-configuration-file"/>
public sealed class LogBackupDisabledInTikv : Rule
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
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
    [
        .. plan.Operations.OfType<ChangeSetting>().SelectMany(change => Check(change, plan)),
        .. plan.Operations.OfType<OmitSetting>().GroupBy(plan.History.ClusterNumber).SelectMany(omissions => Check(omissions.First(), plan, context)),
    ];

    private IEnumerable<Finding> Check(ChangeSetting change, RunbookPlan plan)
    {
        if (!IsSwitch(change, "false") || plan.History.LogBackupOf(change) is not StartLogBackup start)
            yield break;

        if (plan.Beside(change).OfType<ChangeSetting>().Any(other => SwitchesOn(other, change, plan)))
            yield break;

        yield return new(Descriptor, change.NewValue.Span, $"{NameOf(start)} does not start: TiKV takes no part in log backups")
        {
            Label = "log-backup.enable is off",
            Related = [new(start.Span, "log backup starts here")],
            Help = "set log-backup.enable to true, which is the default since v6.3.0",
            Fix = FixEdit.Replace(change.NewValue, "true") is { } edit ? new("set log-backup.enable to true", FixSafety.Unsafe, edit) : null,
        };
    }

    private IEnumerable<Finding> Check(OmitSetting omission, RunbookPlan plan, RuleContext context)
    {
        if (!omission.Item.Is(Item) || MetVersion.OfCluster(omission, "tikv", plan, context) is not { Version: { Major: 6, Minor: 2 } } met)
            yield break;

        if (plan.History.LogBackupOf(omission) is not StartLogBackup start || plan.Operations.OfType<ChangeSetting>().Any(other => SaysIt(other, omission, plan)))
            yield break;

        ImmutableArray<Setting<string>> lines = [.. omission.Lines];
        yield return new(Descriptor, omission.Span, $"{NameOf(start)} does not start: TiKV {met.Version} takes no part in log backups unless it is told to")
        {
            Label = "log-backup.enable is not set",
            Related = [new(start.Span, "log backup starts here"), .. met.Place.Span == omission.Span.Span ? [] : new RelatedPlace[] { new(met.Place, "this version has it off by default") }],
            Help = "set log-backup.enable to true, or upgrade: it is the default since v6.3.0",
            Fix = lines.IsEmpty ? null : new("set log-backup.enable to true", FixSafety.Unsafe, new AddLines(lines[0].Span, [.. lines.Select(line => line.Value!.Replace(OmitSetting.Value, "true"))])),
        };
    }

    private static string NameOf(StartLogBackup start) => start.Task.IsKnown(out var task) ? $"log backup '{task}'" : "the log backup";

    /// <summary>Whether the item is said somewhere else for what may be the same cluster; when that is off, it is reported there.</summary>
    private static bool SaysIt(ChangeSetting other, OmitSetting omission, RunbookPlan plan) =>
        other.Item.Is(Item) && plan.History.SameCluster(other, omission) != Certainty.No;

    private static bool SwitchesOn(ChangeSetting other, ChangeSetting change, RunbookPlan plan) =>
        IsSwitch(other, "true") && plan.Order(change, other) == PlanOrder.Before && plan.History.SameCluster(change, other) != Certainty.No;

    private static bool IsSwitch(ChangeSetting change, string value) =>
        change.Item.Is(Item) && change.NewValue.IsKnown(out var text) && text.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
