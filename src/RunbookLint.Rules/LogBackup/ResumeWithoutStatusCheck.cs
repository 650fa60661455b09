using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>Whether a resume was needed, and whether it helped, only the state of the task tells.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class ResumeWithoutStatusCheck : Rule<ResumeLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2012",
        Name: "resume-without-status-check",
        RuleCategory.LogBackup,
        Severity.Info,
        Summary: "Only the state of the task tells whether a resume has helped");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ResumeLogBackup resume, RunbookPlan plan, RuleContext context)
    {
        var isChecked = plan.History.StepsOf(resume).Any(step =>
            step is QueryLogBackup query && !StatusQueries.AsksForRange(query) && plan.Order(query, resume) != PlanOrder.Exclusive);

        if (!isChecked)
        {
            yield return new(Descriptor, resume.Span, "nobody looks at the state of the task before or after this resume, so nobody knows whether it writes log again")
            {
                Label = "resumed unseen",
                Help = "check state and checkpoint with `br log status` before and after the resume",
            };
        }
    }
}
