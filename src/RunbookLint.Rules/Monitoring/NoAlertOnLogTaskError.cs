using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>A log backup task that has failed waits for somebody to resume it, and GC waits for a day only.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
public sealed class NoAlertOnLogTaskError : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL6001",
        Name: "no-alert-on-log-task-error",
        RuleCategory.Monitoring,
        Severity.Warning,
        Summary: "Without an alert on it, a log backup task that has failed is found when its log is needed");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) => plan.History.Alerts.UnnoticedFailures()
        .GroupBy(entry => entry.Alert.Group.Span)
        .Select(group => Report(group.First().LogBackup, group.First().Alert, plan));

    private Finding Report(Operation logBackup, DeclareAlert alert, RunbookPlan plan) =>
        new(Descriptor, alert.Group.Span, "no alert is raised when the log backup task fails: the task stays failed until somebody looks, and after 24 h GC makes a gap in the log")
        {
            Label = "the first group of the alerts for this cluster",
            Related = [new(logBackup.Span, logBackup is StartLogBackup ? "log backup starts here" : "this is about its log backup")],
            Help = "add an alert on max(tikv_log_backup_task_status) by (task) == 2",
            Fix = RecommendedAlerts.OnFailure(alert, plan, MissingSafepointAlert.Since),
        };
}
