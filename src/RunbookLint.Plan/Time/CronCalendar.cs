namespace RunbookLint.Plan;

/// <summary>
/// The days of 28 years, after which the dates fall on the same weekdays again (until 2100). The gap over the end of the last year is
/// that to the first one, so no gap is missed: not the 29th of February, not even when it must be a Monday.
/// </summary>
internal static class CronCalendar
{
    private static readonly int[] DaysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The days in order, with Sunday as weekday 0.</summary>
    public static (byte Month, byte Day, byte Weekday)[] Days { get; } = [.. MakeDays()];

    private static IEnumerable<(byte Month, byte Day, byte Weekday)> MakeDays()
    {
        // The 1st of January 2001 is a Monday, and every fourth year from there is a leap year.
        var weekday = 1;

        for (var year = 1; year <= 28; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var days = DaysOfMonths[month - 1] + (month == 2 && year % 4 == 0 ? 1 : 0);
                for (var day = 1; day <= days; day++)
                {
                    yield return ((byte)month, (byte)day, (byte)weekday);
                    weekday = (weekday + 1) % 7;
                }
            }
        }
    }
}
