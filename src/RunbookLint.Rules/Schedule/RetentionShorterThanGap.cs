using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A retention that is shorter than the distance of the backups keeps one of them only.</summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/backup/backupschedule/backup_schedule_manager.go"/>
public sealed class RetentionShorterThanGap : Rule<DeclareBackupSchedule>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4006",
        Name: "retention-shorter-than-gap",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "A maxReservedTime below the distance of the backups leaves one snapshot to restore from");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareBackupSchedule schedule, RunbookPlan plan, RuleContext context)
    {
        if (!schedule.MaxReservedTime.IsKnown(out var text) || !GoDuration.TryParse(text!, out var kept) || kept <= TimeSpan.Zero)
            yield break;

        if (!schedule.Schedule.IsKnown(out var expression) || CronSchedule.Parse(expression!) is not { LargestGap: var gap } || kept >= gap)
            yield break;

        var what = schedule.LogTemplate.IsKnown() ? "the snapshots and the log of a point-in-time restore shrink" : "the choice shrinks";
        yield return new(Descriptor, schedule.MaxReservedTime.Span, $"{what} to one snapshot: backups are kept for {Durations.Describe(kept)}, and taken up to {Durations.Describe(gap)} apart")
        {
            Label = "shorter than the schedule",
            Related = [new(schedule.Schedule.Span, $"runs are up to {Durations.Describe(gap)} apart")],
            Help = $"keep backups for several runs: `{(long)Math.Ceiling(gap.TotalHours * 3)}h`, say",
        };
    }
}
