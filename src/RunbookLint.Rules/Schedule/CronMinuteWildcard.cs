using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A star in the wrong field takes a full backup every minute.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-to-aws-s3-using-br"/>
public sealed class CronMinuteWildcard : Rule
{
    private static readonly string[] Fields = ["minute", "hour", "day", "month", "weekday"];

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
            Fix = FixOf(schedule, minutes.Suggestion),
        };

    private static Fix? FixOf(Setting<string> schedule, string suggestion)
    {
        ImmutableArray<FixEdit?> edits = schedule.Parts.IsEmpty ? [FixEdit.Replace(schedule, suggestion)] : [.. Changed(schedule, suggestion)];
        return edits.Contains(null) ? null : new($"start it at \"{suggestion}\"", FixSafety.Unsafe, [.. edits.OfType<FixEdit>()]);
    }

    /// <summary>The changes where each field has a key of its own.</summary>
    private static IEnumerable<FixEdit?> Changed(Setting<string> schedule, string suggestion)
    {
        var (old, now) = ((schedule.Value ?? "").Split(' '), suggestion.Split(' '));

        for (var index = 0; index < Fields.Length; index++)
        {
            if (old.Length != Fields.Length || now.Length != Fields.Length)
                yield return null;
            else if (old[index] != now[index])
                yield return schedule.Parts.FirstOrDefault(part => part.Name == Fields[index]) is { } part ? FixEdit.Replace(part, now[index]) : null;
        }
    }
}
