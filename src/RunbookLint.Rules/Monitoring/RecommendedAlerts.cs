using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>The alerts that PingCAP recommends, as items of a rule group. They hold no templates, which charts would render.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
internal static class RecommendedAlerts
{
    private static readonly ImmutableArray<string> Failed = Alert(
        "LogBackupFailed",
        "max(tikv_log_backup_task_status) by (task) == 2 and max(tidb_log_backup_last_checkpoint) by (task) > 0",
        "the log backup task has failed, resume it with br log resume before GC makes a gap");

    private static readonly ImmutableArray<string> SafePoint = Alert(
        "LogBackupGCSafePointExceedsCheckpoint",
        "min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0",
        "GC has overtaken the log backup, take a full backup");

    /// <summary>Adds what tells of a failed task, and of the gap that GC makes then, when nothing tells of it yet.</summary>
    public static Fix OnFailure(DeclareAlert beside, RunbookPlan plan, ComponentVersion safePointSince) =>
        plan.History.IsAllBefore(safePointSince) || plan.Operations.OfType<DeclareAlert>().Any(alert => !alert.WhenSafePointPasses.IsAbsent)
            ? new("add the recommended alert on failed tasks", FixSafety.Safe, Add(beside, Failed))
            : new("add the recommended alerts on failed tasks and on GC", FixSafety.Safe, Add(beside, [.. Failed, .. SafePoint]));

    /// <summary>Adds what tells that GC has passed the checkpoint.</summary>
    public static Fix OnSafePoint(DeclareAlert beside) => new("add the recommended alert on the safe point of GC", FixSafety.Safe, Add(beside, SafePoint));

    private static AddItem Add(DeclareAlert beside, ImmutableArray<string> lines) => new(beside.Group.Span, "rules", lines);

    private static ImmutableArray<string> Alert(string name, string condition, string summary) =>
    [
        "- alert: " + name,
        "  expr: " + condition,
        "  labels:",
        "    severity: critical",
        "  annotations:",
        "    summary: " + summary,
    ];
}
