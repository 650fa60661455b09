using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>GC waits for a paused or failed task for so long, then it removes what the log lacks.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
public sealed class PauseAlertBeyondGcTtl : Rule<DeclareAlert>
{
    /// <summary>For how long GC is held back when no command says it.</summary>
    internal static readonly DurationOption GcTtl = new("gc-ttl", Limits.HeldGc, "for how long GC is held back for a task that does not run");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL6004",
        Name: "pause-alert-beyond-gc-ttl",
        RuleCategory.Monitoring,
        Severity.Error,
        Summary: "An alert that is raised after GC has gone on is raised after the data is lost")
    {
        Options = [GcTtl],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareAlert alert, RunbookPlan plan, RuleContext context)
    {
        var lag = alert.WhilePaused.Or(alert.WhileFailed).Or(alert.WhileRunning);
        if (!lag.IsKnown(out var threshold) || alert.Delay is not { } delay)
            yield break;

        var pauses = alert.WhilePaused.IsAbsent ? [] : plan.Operations.OfType<PauseLogBackup>()
            .Where(pause => !pause.GcTtl.IsAbsent && plan.History.Alerts.Covers(alert, pause) == Certainty.Yes)
            .ToList();
        var shortest = pauses.Select(pause => (Pause: pause, Ttl: TtlOf(pause))).Where(entry => entry.Ttl is not null).OrderBy(entry => entry.Ttl).FirstOrDefault();
        if (pauses.Count > 0 && shortest.Pause is null)
            yield break;

        var limit = shortest.Ttl ?? context.Get(GcTtl);
        if (threshold + delay >= limit)
            yield return Report(alert, lag, threshold + delay, limit, shortest.Pause);
    }

    private Finding Report(DeclareAlert alert, Setting<TimeSpan> lag, TimeSpan after, TimeSpan limit, PauseLogBackup? pause) =>
        new(Descriptor, lag.Value == TimeSpan.Zero ? alert.For.Span : lag.Span, $"this alert is raised after {Durations.Describe(after)}, when GC has been held back for {Durations.Describe(limit)} and goes on: the data is lost by then")
        {
            Label = "raised after this long",
            Related = pause is null ? [] : [new(pause.GcTtl.Span, "for so long GC is held back")],
            Help = "raise the alert after 2 hours, and again after 12 hours at most",
        };

    private static TimeSpan? TtlOf(PauseLogBackup pause) =>
        pause.GcTtl.IsKnown(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
