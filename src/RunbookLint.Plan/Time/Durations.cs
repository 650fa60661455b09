using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>Says durations in messages.</summary>
public static class Durations
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("days", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>
    /// <c>7 days 16 h</c>, <c>8 days</c>, <c>36 h</c>, <c>90 min</c>: a unit from two of it on, and behind it the largest other unit that
    /// adds something, so that a little more than two days is never said to be two days.
    /// </summary>
    public static string Describe(TimeSpan duration)
    {
        var sign = duration < TimeSpan.Zero ? "-" : "";
        // The magnitude of the longest negative span is no span.
        var ticks = duration == TimeSpan.MinValue ? long.MaxValue : Math.Abs(duration.Ticks);

        for (var index = 0; index < Units.Length; index++)
        {
            var unit = Units[index];
            if (ticks < 2 * unit.Ticks && (ticks != unit.Ticks || index == 0))
                continue;

            return sign + Say(ticks, unit) + RestOf(ticks % unit.Ticks, index + 1);
        }

        return ticks == 0 ? "0 s" : sign + (ticks / (double)TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture) + " ms";
    }

    private static string RestOf(long ticks, int from)
    {
        for (var index = from; index < Units.Length; index++)
        {
            if (ticks >= Units[index].Ticks)
                return " " + Say(ticks, Units[index]);
        }

        return "";
    }

    private static string Say(long ticks, (string Name, long Ticks) unit) =>
        (ticks / unit.Ticks).ToString(CultureInfo.InvariantCulture) + " " + unit.Name;
}
