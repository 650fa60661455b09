using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Waiting;

/// <summary>Makes waits. Short ones say nothing about a backup, so that plans do not show them.</summary>
internal static class LongWait
{
    /// <summary>The wait; nothing when it is short.</summary>
    public static ImmutableArray<PlanNode> Of(TimeSpan duration, SourceSpan span, SourceSpan place) => duration < Wait.Shortest
        ? []
        : [new Wait(new(span, SettingList.Empty(span).With("for", Setting<string>.Known(Durations.ToShortText(duration), place))))];

    /// <summary>The time of a plain number of seconds; null when the text is none.</summary>
    public static TimeSpan? Seconds(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? Time(seconds, "s") : null;

    /// <summary>The time of a number and a unit, which may be in the plural; null when it is none.</summary>
    public static TimeSpan? Time(double count, string unit) => unit.ToLowerInvariant() switch
    {
        _ when count is < 0 or > 10_000_000 or double.NaN => null,
        "s" or "sec" or "secs" or "second" or "seconds" => TimeSpan.FromSeconds(count),
        "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.FromMinutes(count),
        "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.FromHours(count),
        "d" or "day" or "days" => TimeSpan.FromDays(Math.Min(count, 100_000)),
        "w" or "week" or "weeks" => TimeSpan.FromDays(Math.Min(count, 10_000) * 7),
        _ => null,
    };
}
