using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>The operator counts the log backup as one of the backups of a schedule, and deletes the oldest: that is the log backup.</summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/backup/backupschedule/backup_schedule_manager.go"/>
public sealed class MaxBackupsDeletesLogBackup : Rule<DeclareBackupSchedule>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4004",
        Name: "max-backups-deletes-log-backup",
        RuleCategory.Schedule,
        Severity.Error,
        Summary: "With maxBackups, TiDB Operator counts the log backup of a schedule as its oldest backup and deletes it");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareBackupSchedule schedule, RunbookPlan plan, RuleContext context)
    {
        if (!schedule.LogTemplate.IsKnown() || !schedule.MaxReservedTime.IsAbsent || !schedule.MaxBackups.IsKnown(out var text) || !int.TryParse(text, out var count) || count <= 0)
            yield break;

        var hours = HoursOf(schedule, count);
        yield return new(Descriptor, schedule.MaxBackups.Span, $"the log backup is counted as the oldest backup of the schedule: with {(count == 1 ? "1 backup" : $"{count} backups")} to keep it is deleted, and no further backup is taken")
        {
            Label = "counts the log backup, too",
            Related = [new(schedule.LogTemplate.Span, "the log backup of the schedule")],
            Help = "use `maxReservedTime` instead" + (hours is null ? "" : $": {hours} keeps about as many"),
            Fix = hours is null ? null : new($"use maxReservedTime: {hours}", FixSafety.Unsafe, new RenameSetting(schedule.MaxBackups.Span, "maxBackups", "maxReservedTime", hours)),
        };
    }

    /// <summary>As many runs of the schedule as backups were to be kept; null as long as the schedule itself is a mistake.</summary>
    private static string? HoursOf(DeclareBackupSchedule schedule, int count) =>
        schedule.Schedule.IsKnown(out var expression) && MinuteCron.Read(expression!) is null && CronSchedule.Parse(expression!) is { } cron && count < 10_000
            ? ((long)Math.Ceiling(cron.LargestGap.TotalHours * count)).ToString(CultureInfo.InvariantCulture) + "h"
            : null;
}
