using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Compares the ranges of two restores.</summary>
internal static class RestoreRanges
{
    /// <summary>Whether two restores surely replay a part of the log both.</summary>
    public static bool AreRepeated(Plan.PointRestore before, Plan.PointRestore restore, RunbookPlan plan)
    {
        if (plan.History.BaseOf(restore) is not { Instant: { } again } || !TryRead(before.RestoredTs, out var end) || !IsBefore(again, end))
            return false;

        if (!TryRead(restore.RestoredTs, out var until))
            return restore.RestoredTs.IsAbsent && GoesOn(restore);

        if (!IsBefore(again, until))
            return false;

        return plan.History.BaseOf(before) is { Instant: { } from }
            ? IsBefore(from, until) && IsBefore(from, end)
            : GoesOn(restore) && (IsBefore(end, until) || restore.RestoredTs.Is(before.RestoredTs.Value!));
    }

    /// <summary>
    /// Whether a restore is applied to what is there already: then it repeats log when it starts before the other one's end and ends no earlier, wherever
    /// that one started. Without an end of its own it goes to the end of the log.
    /// </summary>
    private static bool GoesOn(Plan.PointRestore restore) => restore.FullBackupStorage.IsAbsent;

    /// <summary>What makes a restore start too early.</summary>
    public static SourceSpan PlaceOf(Plan.PointRestore restore) => restore.FullBackupStorage.IsAbsent ? restore.StartTs.Span : restore.FullBackupStorage.Span;

    /// <summary>The instant of a setting.</summary>
    public static bool TryRead(Setting<string> setting, out Timestamp instant)
    {
        instant = default;
        return setting.IsKnown(out var text) && Timestamp.TryParse(text, out instant);
    }

    /// <summary>Whether an instant surely lies before another one. Clocks without a zone are of one host.</summary>
    public static bool IsBefore(Timestamp first, Timestamp second) =>
        first.Offset is null && second.Offset is null ? first.Earliest + Limits.ClockChange < second.Earliest : first.Latest < second.Earliest;
}
