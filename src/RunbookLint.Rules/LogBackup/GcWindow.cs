using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>How long GC leaves alone what a log backup that stands still has not written yet.</summary>
internal static class GcWindow
{
    /// <summary>The window of a pause or of an error; null when only the run knows it.</summary>
    public static TimeSpan? Of(Operation begin, RuleContext context)
    {
        if (begin is not PauseLogBackup { GcTtl: var ttl } || ttl.IsAbsent)
            return context.Get(ResumeAfterGcWindow.Window);

        return ttl.IsKnown(out var text) && long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    /// <summary>Whether a task stands still for longer than GC waits. A change of the clocks is none of the schedules' fault.</summary>
    public static bool IsExceeded(TaskPause pause, RuleContext context) =>
        pause.Length is { } length && Of(pause.Begin, context) is { } window && length > window + (pause.IsScheduled ? Limits.ClockChange : TimeSpan.Zero);

    /// <summary>The evidence: where the task stops writing, and what tells for how long.</summary>
    public static IEnumerable<RelatedPlace> Chain(TaskPause pause)
    {
        if (pause.LengthSpan is { } span && span != pause.Begin.Span)
            yield return new(span, pause.IsScheduled ? "the schedule of the resume" : $"with this the task stands still for {Durations.Describe(pause.Length!.Value)}");
    }
}
