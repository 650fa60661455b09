using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A pause of a schedule is none of its log backup.</summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/backup/backupschedule/backup_schedule_manager.go"/>
public sealed class PausedScheduleKeepsLog : Rule<DeclareBackupSchedule>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4009",
        Name: "paused-schedule-keeps-log",
        RuleCategory.Schedule,
        Severity.Info,
        Summary: "A paused schedule takes no snapshots, but its log backup and its retention go on");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareBackupSchedule schedule, RunbookPlan plan, RuleContext context)
    {
        if (!schedule.LogTemplate.IsKnown() || schedule.Pause.Value is not ("true" or "True" or "TRUE"))
            yield break;

        yield return new(Descriptor, schedule.Pause.Span, "the pause stops the snapshots only: a log backup that runs goes on, and so does the deletion of old backups")
        {
            Label = "pauses the snapshots",
            Related = [new(schedule.LogTemplate.Span, "this is not paused")],
            Help = "pause the log backup as well, or go on with the snapshots soon: a restore replays all log since the last one",
        };
    }
}
