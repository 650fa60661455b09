using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>When the new full backup has failed, the log that the old one needs is deleted all the same.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class TruncateNotGuarded : Rule<SnapshotBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2022",
        Name: "truncate-not-guarded",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "A script that truncates the log, or deletes older backups, even when its full backup failed may delete the last good one or its log");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(SnapshotBackup backup, RunbookPlan plan, RuleContext context)
    {
        if (!backup.Settings["unguarded"].Is("true") || backup.Scope.Value is not (null or "full"))
            yield break;

        foreach (var other in plan.History.DeletionsBeside(backup))
        {
            if (plan.Order(backup, other) != PlanOrder.Before || plan.MayBeSkipped(other, backup))
                continue;

            yield return new(Descriptor, other.Span, $"{(other is TruncateLogBackup ? "the log is truncated" : "older backups are deleted")} even if the full backup before it failed")
            {
                Label = "runs in any case",
                Related = [new(backup.Span, "when this fails, the script goes on")],
                Help = "begin the script with `set -euo pipefail`, or join the two with `&&`",
            };
            yield break;
        }
    }
}
