using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>What GC has removed before it was backed up is in no log.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
public sealed class MissingSafepointAlert : Rule
{
    /// <summary>The version from which on the metrics exist.</summary>
    internal static readonly ComponentVersion Since = new(6, 5, 0);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL6003",
        Name: "missing-safepoint-alert",
        RuleCategory.Monitoring,
        Severity.Warning,
        Summary: "Without an alert that compares GC with the checkpoint, nobody learns that the log has a gap");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        if (plan.History.IsAllBefore(Since))
            return [];

        return plan.History.Alerts.WithoutSafePoint()
            .GroupBy(alert => alert.Group.Span)
            .Select(group => new Finding(Descriptor, group.Key, "no alert compares the safe point of GC with the checkpoint: when GC overtakes the log backup, data is lost and nobody is told")
            {
                Label = "the first group of alerts on log backup",
                Help = "add an alert on min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0",
                Fix = RecommendedAlerts.OnSafePoint(group.First()),
            });
    }
}
