namespace RunbookLint.Plan;

/// <summary>
/// Reads a date, a time and an offset as TiDB's datetime parser does: any punctuation between the parts of the date, <c>T</c> or blanks
/// before the time, or no separators at all; the offset as <c>Z</c>, <c>±hh:mm</c>, <c>±hhmm</c> or <c>±hh</c>. A zone cannot be named.
/// </summary>
/// <remarks>A date whose day is followed by nothing is a date, although BR's check takes the <c>-10</c> of <c>2024-05-10</c> for an offset.</remarks>
/// <seealso href="https://docs.pingcap.com/tidb/stable/date-and-time-literals">pingcap/tidb pkg/types/time.go (GetTimezone, splitDateTime)</seealso>
internal sealed class TimestampReader(string text)
{
    private int position;

    public bool TryRead(out Timestamp timestamp)
    {
        timestamp = default;
        if (!TryReadDate(out var clock))
            return false;

        var isDateOnly = !TryReadTime(ref clock, out var isBroken);
        if (isBroken || !TryReadOffset(out var offset) || position != text.Length)
            return false;

        timestamp = new(clock, offset, isDateOnly);
        return true;
    }

    private bool TryReadDate(out DateTime date)
    {
        date = default;
        int month;
        int day;

        var digits = CountDigits();
        if (digits is 8 or 14)
            return Number(4, out var y) && Number(2, out month) && Number(2, out day) && TryMakeDate(y, month, day, out date);

        return digits == 4 && Number(4, out var year)
            && Separator() && OneOrTwoDigits(out month)
            && Separator() && OneOrTwoDigits(out day)
            && TryMakeDate(year, month, day, out date);
    }

    /// <summary>False when there is no time; broken when there is one that cannot be read.</summary>
    private bool TryReadTime(ref DateTime clock, out bool isBroken)
    {
        isBroken = false;
        var start = position;
        var isAfterSeparator = SkipBlanks() > 0 || Take('T');
        var digits = CountDigits();

        if (digits == 0)
        {
            // The blanks belong to the offset, or to nothing.
            isBroken = position > start && text[position - 1] == 'T';
            position = start;
            return false;
        }

        isBroken = true;
        if (!isAfterSeparator && digits != 6)
            return true;

        int hour;
        int minute;
        var second = 0;

        if (digits is 4 or 6)
        {
            if (!Number(2, out hour) || !Number(2, out minute) || (digits == 6 && !Number(2, out second)))
                return true;
        }
        else if (!OneOrTwoDigits(out hour) || !Take(':') || !OneOrTwoDigits(out minute) || (Take(':') && !OneOrTwoDigits(out second)))
        {
            return true;
        }

        if (hour > 23 || minute > 59 || second > 59 || !TryReadFraction(out var fraction))
            return true;

        isBroken = false;
        clock = clock.AddTicks((((hour * 60) + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction);
        return true;
    }

    private bool TryReadFraction(out long ticks)
    {
        ticks = 0;
        if (!Take('.'))
            return true;

        var unit = TimeSpan.TicksPerSecond;
        var start = position;
        for (; position < text.Length && IsDigit(text[position]); position++)
        {
            unit /= 10;
            ticks += unit * (text[position] - '0');
        }

        return position > start;
    }

    private bool TryReadOffset(out TimeSpan? offset)
    {
        offset = null;
        SkipBlanks();

        if (position == text.Length)
            return true;

        if (Take('Z'))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var isNegative = text[position] == '-';
        if (!Take('+') && !Take('-') || !Number(2, out var hours))
            return false;

        var minutes = 0;
        if (position < text.Length)
        {
            Take(':');
            if (!Number(2, out minutes))
                return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || offset > TimeSpan.FromHours(14) || (isNegative && offset == TimeSpan.Zero))
            return false;

        if (isNegative)
            offset = -offset;

        return true;
    }

    private static bool TryMakeDate(int year, int month, int day, out DateTime date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new(year, month, day);
        return true;
    }

    private int CountDigits()
    {
        var end = position;
        while (end < text.Length && IsDigit(text[end]))
            end++;

        return end - position;
    }

    private bool OneOrTwoDigits(out int value)
    {
        value = 0;
        return CountDigits() is var digits and (1 or 2) && Number(digits, out value);
    }

    private bool Number(int digits, out int value)
    {
        value = 0;
        if (CountDigits() < digits)
            return false;

        for (var end = position + digits; position < end; position++)
            value = (value * 10) + (text[position] - '0');

        return true;
    }

    private bool Separator()
    {
        if (position == text.Length || text[position] is not ((> ' ' and < '0') or (> '9' and < 'A') or (> 'Z' and < 'a') or (> 'z' and < '\u007F')))
            return false;

        position++;
        return true;
    }

    private int SkipBlanks()
    {
        var start = position;
        while (position < text.Length && text[position] == ' ')
            position++;

        return position - start;
    }

    private bool Take(char expected)
    {
        if (position == text.Length || text[position] != expected)
            return false;

        position++;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
