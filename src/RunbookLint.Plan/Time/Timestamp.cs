namespace RunbookLint.Plan;

/// <summary>
/// An instant as runbooks write it: a TSO, or a date and time with or without an offset. Without one the instant is known up to the
/// width of the Earth's time zones only.
/// </summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual">pingcap/tidb br/pkg/task/common.go (ParseTSString)</seealso>
public readonly record struct Timestamp
{
    private static readonly TimeSpan EasternmostOffset = TimeSpan.FromHours(14);
    private static readonly TimeSpan WesternmostOffset = TimeSpan.FromHours(-12);

    private readonly DateTime clock;
    private readonly ulong tso;

    internal Timestamp(DateTime clock, TimeSpan? offset, bool isDateOnly) => (this.clock, Offset, IsDateOnly) = (clock, offset, isDateOnly);

    private Timestamp(ulong tso)
    {
        this.tso = tso;
        clock = TsoClock.InstantOf(tso);
        Offset = TimeSpan.Zero;
    }

    /// <summary>The instant in UTC; without an offset, the earliest that the clock can mean.</summary>
    public DateTime Earliest => ToUtc(Offset ?? EasternmostOffset);

    /// <summary>The instant in UTC; without an offset, the latest that the clock can mean.</summary>
    public DateTime Latest => ToUtc(Offset ?? WesternmostOffset);

    /// <summary>The day, as the clock shows it at its own place.</summary>
    public DateTime Day => clock.Date;

    /// <summary>The offset from UTC, null when none is written. That of a TSO is zero.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>Whether it was written as a TSO.</summary>
    public bool IsTso => tso != 0;

    /// <summary>Whether the time of day is missing; it then means midnight.</summary>
    public bool IsDateOnly { get; }

    /// <summary>The instant of a TSO: milliseconds since 1970 above 18 bits of a logical counter.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/tso"/>
    public static Timestamp FromTso(ulong tso) => new(tso);

    /// <summary>
    /// Reads every layout that BR or TiDB Operator accepts. Digits are a TSO when they are plausible as one, and nothing otherwise: BR
    /// would take <c>20240510120000</c> for a TSO of 1970.
    /// </summary>
    /// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/apis/util/config/config.go"/>
    public static bool TryParse(string text, out Timestamp timestamp)
    {
        var trimmed = text.Trim();
        if (!TsoClock.IsAllDigits(trimmed))
            return new TimestampReader(trimmed).TryRead(out timestamp);

        timestamp = default;
        if (!TsoClock.TryReadPlausible(trimmed, out var tso))
            return false;

        timestamp = FromTso(tso);
        return true;
    }

    /// <summary>The same clock at an offset, unless it has one or none is given.</summary>
    internal Timestamp At(TimeSpan? offset) => Offset is not null || offset is null ? this : new(clock, offset, IsDateOnly);

    /// <summary>The next time that the clock, which has none of this one's seconds, shows a time of day.</summary>
    internal Timestamp On(TimeSpan time)
    {
        var day = clock.Date.AddTicks(time.Ticks);
        return new(day < clock && day.Date < DateTime.MaxValue.Date ? day.AddDays(1) : day, Offset, isDateOnly: false);
    }

    /// <summary>For people: <c>2024-05-09 08:00:00 +08:00</c>, without what was not written. A TSO is shown in UTC.</summary>
    public override string ToString()
    {
        var format = IsDateOnly ? "yyyy-MM-dd" : clock.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFFF";
        var text = clock.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        return Offset is { } offset ? text + (offset < TimeSpan.Zero ? " -" : " +") + offset.ToString(@"hh\:mm") : text;
    }

    private DateTime ToUtc(TimeSpan offset)
    {
        var ticks = Math.Min(Math.Max(clock.Ticks - offset.Ticks, DateTime.MinValue.Ticks), DateTime.MaxValue.Ticks);
        return new(ticks, DateTimeKind.Utc);
    }
}
