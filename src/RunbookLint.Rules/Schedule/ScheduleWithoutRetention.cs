using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>Without a retention the operator deletes nothing, ever.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class ScheduleWithoutRetention : Rule<DeclareBackupSchedule>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4005",
        Name: "schedule-without-retention",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "A schedule with neither maxBackups nor maxReservedTime keeps its backups for ever");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareBackupSchedule schedule, RunbookPlan plan, RuleContext context)
    {
        if (schedule.Schedule.IsAbsent || !IsUnset(schedule.MaxBackups) || !IsUnset(schedule.MaxReservedTime))
            yield break;

        yield return new(Descriptor, schedule.Schedule.Use ?? schedule.Schedule.Span, "backups of this schedule accumulate for ever: it has neither maxBackups nor maxReservedTime")
        {
            Label = "nothing is ever deleted",
            Help = schedule.LogTemplate.IsKnown() ? "set `maxReservedTime`, such as `720h`" : "set `maxReservedTime`, such as `720h`, or `maxBackups`",
        };
    }

    /// <summary>Nothing, or the zero value that the operator takes for nothing.</summary>
    private static bool IsUnset(Setting<string> setting) => setting.IsAbsent || setting.Value is "" or "0";
}
