using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A stop deletes the task; there is nothing to resume.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class ResumeAfterStop : Rule<ResumeLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2005",
        Name: "resume-after-stop",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A log backup that was stopped cannot be resumed");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ResumeLogBackup resume, RunbookPlan plan, RuleContext context)
    {
        foreach (var step in plan.History.StepsBefore(resume))
        {
            // A page that lists the commands one by one pauses before it resumes.
            if (step is StartLogBackup or PauseLogBackup)
                yield break;

            if (step is not StopLogBackup stop || plan.MayBeSkipped(stop, resume) || plan.History.SameCluster(stop, resume) != Certainty.Yes || !AreOne(stop.Task, resume.Task))
                continue;

            yield return new(Descriptor, resume.Span, "a stopped task cannot be resumed: it does not exist any more")
            {
                Label = "there is nothing to resume",
                Related = [new(stop.Span, $"{TaskNames.Describe(stop)} stops here for good")],
                Help = "pause instead of stopping; after a stop, start the log backup again and take a full backup",
            };
            yield break;
        }
    }

    private static bool AreOne(Setting<string> stopped, Setting<string> resumed) =>
        stopped.IsAbsent || resumed.IsAbsent
        || (stopped.IsKnown(out var name) ? resumed.Is(name!) : resumed.IsDynamic && stopped.Expression is not null && stopped.Expression == resumed.Expression && stopped.Generation == resumed.Generation);
}
