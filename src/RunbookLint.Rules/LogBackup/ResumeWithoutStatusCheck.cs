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
        // TiDB Operator shows the state of the task in the status of the resource.
        if (!resume.Settings[SettingNames.ResourceKind].IsAbsent)
            yield break;

        var isChecked = plan.History.StepsOf(resume).Any(step =>
            step is QueryLogBackup query && !StatusQueries.AsksForRange(query) && plan.Order(query, resume) != PlanOrder.Exclusive);

        if (!isChecked && !IsListed(resume, plan))
        {
            yield return new(Descriptor, resume.Span, "nobody looks at the state of the task before or after this resume, so nobody knows whether it writes log again")
            {
                Label = "resumed unseen",
                Help = "check state and checkpoint with `br log status` before and after the resume",
            };
        }
    }

    /// <summary>
    /// Whether it stands in a list of the commands there are: start, stop, pause and resume are alternatives, or stand one behind the other with
    /// nothing to do in between.
    /// </summary>
    private static bool IsListed(ResumeLogBackup resume, RunbookPlan plan)
    {
        var steps = plan.History.StepsOf(resume);
        if (!AreAll(steps))
            return false;

        return AreAll(steps.Where(step => plan.Order(step, resume) is PlanOrder.Exclusive or PlanOrder.Overlaps))
            || Enumerable.Range(0, steps.Length).Any(index => ReferenceEquals(steps[index], resume) && Enumerable.Range(index - 3, 4).Any(first => AreAll(steps.Skip(first).Take(4))));
    }

    private static bool AreAll(IEnumerable<Operation> steps)
    {
        var (start, stop, pause, resume) = (false, false, false, false);
        foreach (var step in steps)
        {
            start |= step is StartLogBackup;
            stop |= step is StopLogBackup;
            pause |= step is PauseLogBackup;
            resume |= step is ResumeLogBackup;
            if (start && stop && pause && resume)
                return true;
        }

        return false;
    }
}
