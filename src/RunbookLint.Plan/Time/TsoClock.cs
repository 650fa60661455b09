using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>The arithmetic of TSOs.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tso"/>
internal static class TsoClock
{
    /// <summary>The bits below the milliseconds, a counter.</summary>
    private const int LogicalBits = 18;

    /// <summary>TSOs have 18 digits from 1982 to 2090.</summary>
    private const int PlausibleDigits = 18;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>No TiDB cluster is older.</summary>
    private static readonly DateTime OldestPlausible = new(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime InstantOf(ulong tso) => Epoch.AddTicks((long)(tso >> LogicalBits) * TimeSpan.TicksPerMillisecond);

    public static bool TryReadPlausible(string digits, out ulong tso)
    {
        tso = 0;
        return digits.Length == PlausibleDigits
            && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out tso)
            && InstantOf(tso) >= OldestPlausible;
    }

    public static bool IsAllDigits(string text) => text.All(c => c is >= '0' and <= '9');
}
