using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>
/// Reads numbers that count from 1970, or are a TSO: <c>full-epoch-1714521600</c>, <c>snapshot_tso_449570078720000000</c>. Any number may have ten
/// digits, so a word in front of it must say so.
/// </summary>
internal static class PathEpochs
{
    private static readonly string[] Words = ["epoch", "unix", "unixtime", "timestamp", "ts", "tso", "backupts", "committs"];

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads a run of digits.</summary>
    public static bool TryRead(string path, int start, int digits, out Timestamp instant)
    {
        instant = default;
        if (digits is not (10 or 13 or 18) || !Words.Contains(WordBefore(path, start)))
            return false;

        var text = path.Substring(start, digits);
        if (digits == 18)
        {
            if (!TsoClock.TryReadPlausible(text, out var tso))
                return false;

            instant = Timestamp.FromTso(tso);
            return true;
        }

        var milliseconds = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) * (digits == 10 ? 1000 : 1);
        var clock = Epoch.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
        if (clock.Year is < PathDates.FirstPlausibleYear or > PathDates.LastPlausibleYear)
            return false;

        instant = new(clock, TimeSpan.Zero, isDateOnly: false);
        return true;
    }

    /// <summary>The letters in front of a number, one separator between them left out.</summary>
    private static string WordBefore(string path, int start)
    {
        var end = start > 0 && path[start - 1] is '-' or '_' or '=' or '.' ? start - 1 : start;
        var first = end;
        while (first > 0 && path[first - 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            first--;

        return path.Substring(first, end - first).ToLowerInvariant();
    }
}
