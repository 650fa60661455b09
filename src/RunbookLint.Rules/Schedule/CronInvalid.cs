using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>The operator reads five fields or a descriptor, and rejects everything else when it syncs.</summary>
/// <seealso href="https://pkg.go.dev/github.com/robfig/cron#ParseStandard"/>
public sealed class CronInvalid : Rule<DeclareBackupSchedule>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4008",
        Name: "cron-invalid",
        RuleCategory.Schedule,
        Severity.Error,
        Summary: "A schedule that TiDB Operator cannot read takes no backup");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareBackupSchedule schedule, RunbookPlan plan, RuleContext context)
    {
        if (!schedule.Schedule.IsKnown(out var expression) || StandardCron.MistakeIn(expression!) is not { } mistake)
            yield break;

        yield return new(Descriptor, schedule.Schedule.Span, $"no backup is taken: {mistake}")
        {
            Label = "not a schedule for TiDB Operator",
            Help = StandardCron.WithoutSeconds(expression!) is { } shorter ? $"leave out the seconds: `{shorter}`" : "write five fields (minute, hour, day, month, weekday) or a descriptor such as `@daily`",
        };
    }
}
