using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules;

/// <summary>Says durations in days and in hours, as the limits are known in both.</summary>
internal static class Hours
{
    /// <summary><c>8 days 0 h (192 h)</c>. Minutes are shown where there are some, so that no range looks as if it were at a limit.</summary>
    public static string Say(TimeSpan duration)
    {
        var days = (long)duration.TotalDays;
        var hours = (long)duration.TotalHours;
        var rest = duration - TimeSpan.FromHours(hours);
        var minutes = rest.Minutes > 0 ? Number(rest.Minutes) + " min" : rest > TimeSpan.Zero ? Number(rest.Seconds) + " s" : "";
        var tail = minutes.Length == 0 ? "" : " " + minutes;

        return $"{Number(days)} days {Number(hours - (days * 24))} h{tail} ({Number(hours)} h{tail})";
    }

    /// <summary>A distance, with both bounds where only those are known.</summary>
    public static string Say(TimeDistance distance) =>
        distance.IsExact ? Say(distance.Shortest) : $"between {Say(distance.Shortest)} and {Say(distance.Longest)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
