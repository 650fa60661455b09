using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A pause whose window is known and longer than GC waits, with the resume somewhere else.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class PauseLongerThanGcTtl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2006",
        Name: "pause-longer-than-gc-ttl",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "When a pause lasts longer than its --gc-ttl, GC may delete what is not in the log yet, and the resume fails");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.Pauses.Where(pause => Speaks(pause, context)).Select(pause => Report(pause, (PauseLogBackup)pause.Begin, GcWindow.Of(pause.Begin, context)!.Value));

    /// <summary>Whether this rule speaks of a pause: nothing in the plan resumes the task, else RBL2013 knows better.</summary>
    internal static bool Speaks(TaskPause pause, RuleContext context) =>
        pause is { Begin: PauseLogBackup, Resume: null } && GcWindow.IsExceeded(pause, context);

    private Finding Report(TaskPause pause, PauseLogBackup begin, TimeSpan window)
    {
        var seconds = (long)(pause.Length!.Value.TotalSeconds * 1.25);
        return new(Descriptor, begin.GcTtl.Span, $"the pause takes {Durations.Describe(pause.Length.Value)}, but GC waits for {Durations.Describe(window)}: what is not in the log by then may be gone, and the resume fails")
        {
            Label = begin.GcTtl.IsAbsent ? $"without --gc-ttl GC waits for {Durations.Describe(window)}" : $"{Durations.Describe(window)}",
            Related = [.. GcWindow.Chain(pause)],
            Help = $"pause with `--gc-ttl={seconds.ToString(CultureInfo.InvariantCulture)}`",
            Fix = FixOf(begin, seconds.ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>GC that waits longer deletes less.</summary>
    private static Fix? FixOf(PauseLogBackup begin, string seconds)
    {
        var edit = !begin.GcTtl.IsAbsent ? FixEdit.Replace(begin.Settings["gc-ttl"], seconds) : begin.Settings[SettingNames.Resource].IsAbsent ? new AddFlag(begin.Span, "--gc-ttl=" + seconds) : null;
        return edit is null ? null : new($"pause with --gc-ttl={seconds}", FixSafety.Safe, edit) { Uncovers = ["RBL2007"] };
    }
}
