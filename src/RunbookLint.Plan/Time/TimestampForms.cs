using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>Tells how timestamps are written.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/common.go">ParseTSString</seealso>
public static class TimestampForms
{
    /// <summary>The TSOs of 2016 to 2040: no cluster is older, and no plan reaches further.</summary>
    private const ulong FirstTso = 380_000_000_000_000_000;
    private const ulong LastTso = 600_000_000_000_000_000;

    /// <summary>The form of a text.</summary>
    public static TimestampForm Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed == "0")
            return TimestampForm.None;

        if (TsoClock.IsAllDigits(trimmed))
            return TsoOf(trimmed) is >= FirstTso and <= LastTso ? TimestampForm.Tso : TimestampForm.OtherDigits;

        if (Timestamp.TryParse(trimmed, out var timestamp))
            return timestamp.Offset is not null ? TimestampForm.WithOffset : timestamp.IsDateOnly ? TimestampForm.DateOnly : TimestampForm.WithoutZone;

        return ZoneOf(trimmed) is null ? TimestampForm.Unreadable : TimestampForm.NamedZone;
    }

    /// <summary>The instant that BR takes digits for; null when they do not even fit into a TSO.</summary>
    public static string? Decoded(string digits) =>
        TsoOf(digits.Trim()) is { } tso ? TsoClock.InstantOf(tso).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : null;

    /// <summary>The zone that is named behind a date and a time; null when none is.</summary>
    public static string? ZoneOf(string text)
    {
        var trimmed = text.Trim();

        for (var index = 8; index < trimmed.Length && index < 40; index++)
        {
            var isSeparator = trimmed[index] == 'T' && index + 1 < trimmed.Length && char.IsDigit(trimmed[index + 1]);
            if (char.IsLetter(trimmed[index]) && !isSeparator)
                return Timestamp.TryParse(trimmed.Substring(0, index), out var clock) && clock is { Offset: null, IsTso: false } ? trimmed.Substring(index) : null;
        }

        return null;
    }

    /// <summary>Whether Go reads it as RFC 3339: <c>2022-10-10T15:21:00+08:00</c>.</summary>
    /// <seealso href="https://pkg.go.dev/time#pkg-constants"/>
    public static bool IsRfc3339(string text) =>
        text.Length >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':'
        && Of(text) == TimestampForm.WithOffset && (text[text.Length - 1] == 'Z' || (text[text.Length - 6] is '+' or '-' && text[text.Length - 3] == ':'));

    /// <summary>Whether it is written <c>2022-10-10 15:21:00</c>.</summary>
    public static bool IsPlainClock(string text) =>
        text.Length == 19 && text[4] == '-' && text[7] == '-' && text[10] == ' ' && text[13] == ':' && text[16] == ':' && Of(text) == TimestampForm.WithoutZone;

    private static ulong? TsoOf(string digits) => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var tso) ? tso : null;
}
