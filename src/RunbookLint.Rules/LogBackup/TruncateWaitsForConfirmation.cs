using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>BR asks before it deletes log, and nobody is there to answer.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class TruncateWaitsForConfirmation : Rule<TruncateLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2018",
        Name: "truncate-waits-for-confirmation",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "A truncation without --yes asks for a confirmation that nobody gives when it runs by itself");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(TruncateLogBackup truncation, RunbookPlan plan, RuleContext context)
    {
        var (yes, unattended) = (truncation.Settings["yes"], truncation.Settings["unattended"]);
        if (!yes.Or("false").Is("false") || !truncation.DryRun.Or("false").Is("false"))
            yield break;

        var schedule = plan.ScheduleOf(truncation);
        if (schedule is null && !unattended.IsKnown())
            yield break;

        yield return new(Descriptor, truncation.Span, "this truncation waits for a confirmation that nobody gives: it runs unattended")
        {
            Label = "asks before it deletes",
            Related = schedule is not null && schedule.Schedule.Span != truncation.Span ? [new(schedule.Schedule.Span, "it runs on this schedule")]
                : unattended.IsKnown() && unattended.Span != truncation.Span ? [new(unattended.Span, $"it runs unattended: {unattended.Value}")] : [],
            Help = "add `--yes`",
            Fix = FixOf(truncation, yes),
        };
    }

    /// <summary>With it the truncation deletes, which it did not before.</summary>
    private static Fix? FixOf(TruncateLogBackup truncation, Setting<string> yes) =>
        (yes.IsAbsent ? new AddFlag(truncation.Span, "--yes") : FixEdit.Replace(yes, "true")) is { } edit ? new("add --yes", FixSafety.Unsafe, edit) : null;
}
