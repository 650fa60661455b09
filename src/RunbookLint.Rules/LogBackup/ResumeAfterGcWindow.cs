using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>GC waits for a task that stands still for some time only; then the changes it has not written yet are gone.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class ResumeAfterGcWindow : Rule
{
    /// <summary>How long GC waits when no <c>--gc-ttl</c> is given.</summary>
    internal static readonly DurationOption Window = new("window", Limits.GcWindow, "how long GC waits for a task in error, or for one that is paused without --gc-ttl");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2013",
        Name: "resume-after-gc-window",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A task that stands still for longer than GC waits cannot be resumed any more")
    {
        Options = [Window],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.Pauses.Where(pause => pause.Resume is not null && GcWindow.IsExceeded(pause, context)).Select(pause => Report(pause, GcWindow.Of(pause.Begin, context)!.Value));

    private Finding Report(TaskPause pause, TimeSpan window) =>
        new(Descriptor, pause.Resume!.Span, $"this resume fails with ErrBackupGCSafepointExceeded: the task stands still for {Durations.Describe(pause.Length!.Value)}, and GC waits for {Durations.Describe(window)}")
        {
            Label = "too late",
            Related = [new(pause.Begin.Span, pause.Begin is PauseLogBackup ? "the task is paused here" : "the task may be in error from here on"), .. GcWindow.Chain(pause)],
            Help = pause.Begin is PauseLogBackup
                ? "pause with a `--gc-ttl` that covers the window, or stop the task, start it into a new directory and take a full backup"
                : "resume within a day, or stop the task, start it into a new directory and take a full backup",
        };
}
