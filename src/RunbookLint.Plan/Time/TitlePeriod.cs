namespace RunbookLint.Plan;

/// <summary>
/// Reads when something runs from the heading over it: <c>2024-05-03 02:00 – 06:00 UTC: import the orders</c>. Without an end it is not known how
/// long that takes.
/// </summary>
/// <param name="Begin">The begin.</param>
/// <param name="End">The end; null when none is written.</param>
internal readonly record struct TitlePeriod(Timestamp Begin, Timestamp? End)
{
    private const int Longest = 500;

    private static readonly string[] Marks = ["-", "–", "—", "~", "to", "until", "till", "→", "..", "至", "到"];

    /// <summary>The period that a title names; null when it names none, or more than one.</summary>
    public static TitlePeriod? Read(string title)
    {
        if (title.Length > Longest || PathDates.Find(title) is not { Count: 1 or 2 } dates)
            return null;

        var first = dates[0];
        if (dates.Count == 2)
        {
            var second = dates[1];
            var end = TitleZone.Read(title, second.End) is { } known ? second.Instant.At(known.Offset) : second.Instant;
            var own = TitleZone.Read(title, first.End);
            return Marks.Contains(Between(title, own?.End ?? first.End, second.Start)) ? new(first.Instant.At(own?.Offset ?? end.Offset), end) : null;
        }

        if (first.Instant.IsDateOnly)
            return new(first.Instant, null);

        var zone = TitleZone.Read(title, first.End);
        var position = zone?.End ?? first.End;
        var begin = first.Instant.At(zone?.Offset);

        if (TimeBehind(title, position) is not ({ } time, var timeEnd))
            return new(begin, null);

        zone = TitleZone.Read(title, timeEnd);
        begin = begin.At(zone?.Offset);
        return new(begin, begin.On(time));
    }

    /// <summary>A mark and a time of day: <c>– 06:00</c>.</summary>
    private static (TimeSpan Time, int End)? TimeBehind(string title, int position)
    {
        var start = position;
        while (start < title.Length && !(title[start] is >= '0' and <= '9'))
            start++;

        if (start + 5 > title.Length || !Marks.Contains(Between(title, position, start)) || title[start + 2] != ':')
            return null;

        return int.TryParse(title.Substring(start, 2), out var hour) && int.TryParse(title.Substring(start + 3, 2), out var minute) && hour < 24 && minute < 60
            ? (new(hour, minute, 0), start + 5)
            : null;
    }

    private static string Between(string title, int start, int end) => title.Substring(start, Math.Max(0, end - start)).Trim().ToLowerInvariant();
}
