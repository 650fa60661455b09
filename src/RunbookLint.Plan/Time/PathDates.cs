namespace RunbookLint.Plan;

/// <summary>
/// Finds dates, with or without a time, inside a path: <c>20240501020000</c>, <c>2024/05/01</c>, <c>2024-05-01T02-00-00Z</c>,
/// <c>year=2024/month=05/day=01</c>, <c>epoch-1714521600</c>.
/// </summary>
internal sealed class PathDates
{
    internal const int FirstPlausibleYear = 2016;
    internal const int LastPlausibleYear = 2090;

    private readonly string path;
    private int position;

    private PathDates(string path) => this.path = path;

    /// <summary>A date in a path.</summary>
    public readonly record struct PathDate(int Start, int End, Timestamp Instant);

    public static List<PathDate> Find(string path)
    {
        var dates = new List<PathDate>();
        var reader = new PathDates(path);

        for (var start = 0; start < path.Length;)
        {
            if (!IsDigit(path[start]))
            {
                start++;
            }
            else if (reader.TryRead(start, out var instant))
            {
                dates.Add(new(start, reader.position, instant));
                start = reader.position;
            }
            else
            {
                start += reader.DigitsAt(start);
            }
        }

        return dates;
    }

    /// <summary>Reads a date that starts at a run of digits.</summary>
    private bool TryRead(int start, out Timestamp instant)
    {
        instant = default;
        position = start;
        var digits = DigitsAt(start);

        if (PathEpochs.TryRead(path, start, digits, out instant))
        {
            position = start + digits;
            return true;
        }

        if (!(IsCompact(digits) ? TryReadCompactDate(out var date) : TryReadSeparatedDate(digits, out date) || TryReadPartition(start, digits, out date)))
            return false;

        var dateEnd = position;
        if (TryReadTime(digits > 8 ? digits - 8 : 0, out var time))
            instant = new(date + time, OffsetBehind(start, dateEnd), isDateOnly: false);
        else if (digits > 8)
            return false;
        else
            (position, instant) = (dateEnd, new(date, UtcAt(dateEnd), isDateOnly: true));

        // A date is a word of its own: what goes on with letters or digits is a hash or a number.
        return position == path.Length || !(IsDigit(path[position]) || (IsLetter(path[position]) && IsCompact(digits)));
    }

    private static bool IsCompact(int digits) => digits is 8 or 10 or 12 or 14;

    private bool TryReadCompactDate(out DateTime date)
    {
        var (year, month, day) = (Number(4), Number(2), Number(2));
        return TryMakeDate(year, month, day, out date);
    }

    /// <summary>Four, two and two digits with the same separator.</summary>
    private bool TryReadSeparatedDate(int digits, out DateTime date)
    {
        date = default;
        if (digits != 4 || DigitsAt(position + 5) != 2 || DigitsAt(position + 8) < 2)
            return false;

        var separator = path[position + 4];
        if (separator is not ('-' or '_' or '.' or '/') || path[position + 7] != separator || DigitsAt(position + 8) != 2)
            return false;

        var year = Number(4);
        position++;
        var month = Number(2);
        position++;
        return TryMakeDate(year, month, Number(2), out date);
    }

    /// <summary><c>year=2024/month=05/day=01</c>, as data lakes name their folders; the rest of it is read as a time.</summary>
    private bool TryReadPartition(int start, int digits, out DateTime date)
    {
        date = default;
        if (digits != 4 || !StandsBehind("year=", start))
            return false;

        var year = Number(4);
        if (!Take("/month=") || DigitsAt(position) is not (1 or 2))
            return false;

        var month = Number(DigitsAt(position));
        return Take("/day=") && DigitsAt(position) is 1 or 2 && TryMakeDate(year, month, Number(DigitsAt(position)), out date);
    }

    /// <summary>
    /// Reads a time: digits that go on from the date, or behind a separator <c>hhmmss</c>, <c>hhmm</c>, <c>hh-mm-ss</c>, <c>hh-mm</c> or the
    /// hour alone.
    /// </summary>
    private bool TryReadTime(int attached, out TimeSpan time)
    {
        time = default;
        var digits = attached;

        if (attached == 0)
        {
            if (position == path.Length || path[position] is not ('T' or 't' or '-' or '_' or '.' or '/' or ':' or ' ' or '+'))
                return false;

            position++;
            _ = Take("hour=");
            digits = DigitsAt(position);
        }

        var second = 0;
        int hour;
        int minute;

        if (digits is 4 or 6)
        {
            (hour, minute) = (Number(2), Number(2));
            second = digits == 6 ? Number(2) : 0;

            // The year of another date is no time.
            if (digits == 4 && attached == 0 && position < path.Length - 1 && path[position] is '-' or '_' or '.' or '/' && IsDigit(path[position + 1]))
                return false;
        }
        else if (digits != 2)
        {
            return false;
        }
        else if (attached == 2 || position + 2 == path.Length || path[position + 2] is '/' or 'Z' || DigitsAt(position + 3) != 2)
        {
            (hour, minute) = (Number(2), 0);
        }
        else
        {
            if (path[position + 2] is not ('-' or '_' or '.' or ':'))
                return false;

            var separator = path[position + 2];
            hour = Number(2);
            position++;
            minute = Number(2);

            if (position < path.Length && path[position] == separator && DigitsAt(position + 1) == 2)
            {
                position++;
                second = Number(2);
            }
        }

        time = new(hour, minute, second);
        return hour < 24 && minute < 60 && second < 60;
    }

    /// <summary>The offset behind a time. One with a minus cannot be told from what follows in a name.</summary>
    private TimeSpan? OffsetBehind(int start, int dateEnd)
    {
        if (position < path.Length && path[position] is 'Z' or 'z' && (position + 1 == path.Length || !IsLetter(path[position + 1])))
        {
            position++;
            return TimeSpan.Zero;
        }

        if (UtcAt(position) is { } utc)
            return utc;

        if (position < path.Length && path[position] == '+' && DigitsAt(position + 1) is 2 or 4)
        {
            position++;
            var isLong = DigitsAt(position) == 4;
            var offset = new TimeSpan(Number(2), isLong ? Number(2) : 0, 0);
            if (!isLong && position < path.Length && path[position] == ':' && DigitsAt(position + 1) == 2)
            {
                position++;
                offset += TimeSpan.FromMinutes(Number(2));
            }

            return offset <= TimeSpan.FromHours(14) ? offset : null;
        }

        return IsOperatorName(start, dateEnd) ? TimeSpan.Zero : null;
    }

    /// <summary>The name of a zone that means the same everywhere, with or without a separator in front: <c>-utc</c>.</summary>
    private TimeSpan? UtcAt(int start)
    {
        var name = start < path.Length && path[start] is '-' or '_' or '.' or ' ' ? start + 1 : start;
        var end = name + 3;
        if (end > path.Length || (end < path.Length && (IsLetter(path[end]) || path[end] == '+')) || path.Substring(name, 3).ToUpperInvariant() is not ("UTC" or "GMT"))
            return null;

        position = end;
        return TimeSpan.Zero;
    }

    private bool StandsBehind(string word, int start) =>
        start >= word.Length && string.Compare(path, start - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Take(string word)
    {
        if (string.Compare(path, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;

        position += word.Length;
        return true;
    }

    /// <summary><c>basic-pd.ns-2379-2024-05-01t02-00-00</c></summary>
    private bool IsOperatorName(int start, int dateEnd)
    {
        var name = path.LastIndexOf('/', start) + 1;
        return path[dateEnd] == 't' && path.IndexOf("-pd.", name, start - name, StringComparison.Ordinal) > name;
    }

    private static bool TryMakeDate(int year, int month, int day, out DateTime date)
    {
        date = default;
        if (year is < FirstPlausibleYear or > LastPlausibleYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new(year, month, day);
        return true;
    }

    private int DigitsAt(int start)
    {
        var end = start;
        while (end < path.Length && IsDigit(path[end]))
            end++;

        return end - start;
    }

    private int Number(int digits)
    {
        var value = 0;
        for (var end = position + digits; position < end; position++)
            value = (value * 10) + (path[position] - '0');

        return value;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
