using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>A comparison with a metric that nobody writes any more never holds.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
public sealed class DeprecatedMetric : Rule<DeclareAlert>
{
    private const string Successor = "tidb_log_backup_last_checkpoint";

    private static readonly ComponentVersion Since = new(6, 4, 0);
    private static readonly string[] Deprecated = ["tikv_stream_store_checkpoint_ts", "tikv_log_backup_store_checkpoint_ts"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL6005",
        Name: "deprecated-metric",
        RuleCategory.Monitoring,
        Severity.Warning,
        Summary: "An alert on a metric that TiKV no longer reports is never raised");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareAlert alert, RunbookPlan plan, RuleContext context) =>
        alert.Metrics.Where(metric => Array.IndexOf(Deprecated, metric.Value) >= 0 && !plan.History.IsAllBefore(Since)).Select(metric =>
            new Finding(Descriptor, metric.Span, $"TiKV no longer reports {metric.Value}, so this alert is never raised")
            {
                Help = $"read {Successor} instead",
                Fix = FixEdit.Replace(metric, Successor) is { } edit ? new($"read {Successor}", FixSafety.Safe, edit) : null,
            });
}
