using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Compares the ranges of two restores.</summary>
internal static class RestoreRanges
{
    /// <summary>Whether two restores surely replay a part of the log both.</summary>
    public static bool AreRepeated(Plan.PointRestore before, Plan.PointRestore restore, RunbookPlan plan) =>
        plan.History.BaseOf(before) is { Instant: { } from } && plan.History.BaseOf(restore) is { Instant: { } again }
        && TryRead(before.RestoredTs, out var end) && TryRead(restore.RestoredTs, out var until)
        && IsBefore(again, end) && IsBefore(from, until) && IsBefore(from, end) && IsBefore(again, until);

    /// <summary>What makes a restore start too early.</summary>
    public static SourceSpan PlaceOf(Plan.PointRestore restore) => restore.FullBackupStorage.IsAbsent ? restore.StartTs.Span : restore.FullBackupStorage.Span;

    /// <summary>Whether two instants are surely not one. Clocks without a zone are of one host.</summary>
    public static bool Differ(Timestamp first, Timestamp second) => IsBefore(first, second) || IsBefore(second, first);

    /// <summary>The instant of a setting.</summary>
    public static bool TryRead(Setting<string> setting, out Timestamp instant)
    {
        instant = default;
        return setting.IsKnown(out var text) && Timestamp.TryParse(text, out instant);
    }

    private static bool IsBefore(Timestamp first, Timestamp second) =>
        first.Offset is null && second.Offset is null ? first.Earliest + Limits.ClockChange < second.Earliest : first.Latest < second.Earliest;
}
