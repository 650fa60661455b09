using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A task that is paused and never resumed writes no log, and cannot be resumed when GC has passed it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class PauseWithoutResume : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2007",
        Name: "pause-without-resume",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "A log backup that is paused and never resumed writes no log any more");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        foreach (var pause in plan.History.Pauses)
        {
            if (pause.Begin is not PauseLogBackup || PauseLongerThanGcTtl.Speaks(pause, context))
                continue;

            if (!pause.MayEnd)
                yield return Report(pause, Severity.Warning, "the log backup stays paused: nothing here resumes it, and after the time of --gc-ttl nothing can");
            else if (pause.EndsOnSomePathsOnly)
                yield return Report(pause, Severity.Info, "the log backup stays paused on the paths that do not come to the resume");
        }
    }

    private Finding Report(TaskPause pause, Severity severity, string message) => new(Descriptor, pause.Begin.Span, message)
    {
        Severity = severity,
        Label = "paused here",
        Help = severity == Severity.Info ? "resume in a trap, or behind the branches" : "run `br log resume` when the work is done, on the paths of errors, too",
    };
}
