using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A star in the wrong field takes a full backup every minute.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-to-aws-s3-using-br"/>
public sealed class CronMinuteWildcard : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4007",
        Name: "cron-minute-wildcard",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "A star in the minute field takes a full backup every few minutes");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<Text.SourceSpan>();

        foreach (var backup in plan.Operations.OfType<SnapshotBackup>())
        {
            if (backup.Scope.Value is not (null or "full" or "volume") || backup.Scope.IsDynamic || !backup.LastBackupTs.IsAbsent || plan.ScheduleOf(backup) is not { Schedule: var schedule })
                continue;

            if (schedule.IsKnown(out var expression) && MinuteCron.Read(expression!) is { } minutes && reported.Add(schedule.Span))
                yield return Report(schedule, minutes, backup);
        }
    }

    private Finding Report(Setting<string> schedule, MinuteCron minutes, SnapshotBackup backup) =>
        new(Descriptor, schedule.Span, $"this starts a full backup every {(minutes.Step == 1 ? "minute" : $"{minutes.Step} minutes")}{minutes.When}")
        {
            Label = "a star in the minute field",
            Related = [new(backup.Span, "the full backup")],
            Help = $"name the minute: `{minutes.Suggestion}`",
            Fix = FixEdit.Replace(schedule, minutes.Suggestion) is { } edit ? new($"start it at \"{minutes.Suggestion}\"", FixSafety.Unsafe, edit) : null,
        };
}
