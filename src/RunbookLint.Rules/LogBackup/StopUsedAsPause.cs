using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A stop takes the task away for good; for maintenance there is a pause.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class StopUsedAsPause : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2004",
        Name: "stop-used-as-pause",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "A log backup that is stopped and started again may leave a gap that no restore can cross");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.Restarts.Where(restart => restart.Stop is not null && Speaks(restart, plan)).Select(Report);

    private static bool Speaks(LogRestart restart, RunbookPlan plan) =>
        restart.IsMoved != Certainty.Yes
        && !(restart.IsMoved == Certainty.Maybe && restart.HasFullBackupBehind)
        && restart.Stop!.Task.MayEqual(restart.Start.Task)
        && !((restart.Reason is not null || restart.IsUpgrade) && restart.HasFullBackupBehind)
        && !RestartPrecedence.IsSaidOfImport(restart, plan);

    private Finding Report(LogRestart restart) =>
        new(Descriptor, restart.Stop!.Span, "a stop is permanent: what changes until the start may be in no log, and then no restore can cross the gap")
        {
            Label = "stopped here",
            Related = restart.Reason is { } reason
                ? [new(reason.Span, "this needs the stop"), new(restart.Start.Span, "started again here, without a full backup behind it")]
                : [new(restart.Start.Span, "started again here")],
            Help = restart.Reason is null ? "use `br log pause` and `br log resume` for maintenance" : "take a full backup when the log backup runs again",
        };
}
