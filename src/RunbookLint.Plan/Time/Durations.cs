using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>Durations as people write and read them, days and weeks included.</summary>
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

    /// <summary>Reads <c>7d</c>, <c>2w</c>, <c>1d12h</c>, <c>90m</c>: Go's units, and days and weeks.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var rest = text.Trim();
        var days = 0L;
        var digits = 0;

        for (var index = 0; index < rest.Length; index++)
        {
            if (rest[index] is 'w' or 'd')
            {
                if (index == digits || index - digits > 6 || !long.TryParse(rest.Substring(digits, index - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                    return false;

                days += count * (rest[index] == 'w' ? 7 : 1);
                digits = index + 1;
            }
        }

        if (digits < rest.Length && !GoDuration.TryParse(rest.Substring(digits), out duration))
            return false;

        duration += TimeSpan.FromDays(days);
        return rest.Length > 0;
    }

    /// <summary>The shortest text that <see cref="TryParse"/> reads as the duration: <c>7d</c>, <c>36h</c>, <c>90m</c>.</summary>
    public static string ToShortText(TimeSpan duration)
    {
        foreach (var (unit, ticks) in new[] { ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute) })
        {
            if (duration.Ticks % ticks == 0)
                return (duration.Ticks / ticks).ToString(CultureInfo.InvariantCulture) + unit;
        }

        return (duration.Ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture) + "ms";
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
