namespace RunbookLint.Plan;

/// <summary>
/// The days of 28 years, after which the dates fall on the same weekdays again (until 2100). The gap over the end of the last year is
/// that to the first one, so no gap is missed: not the 29th of February, not even when it must be a Monday.
/// </summary>
internal static class CronCalendar
{
    private const int Years = 28;
    private const int DaysOfFourYears = (4 * 365) + 1;

    private static readonly int[] DaysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static (byte Month, byte Day, byte Weekday)[]? days;

    /// <summary>The days in order, with Sunday as weekday 0. Most schedules do without them, so they are made when the first one asks.</summary>
    public static (byte Month, byte Day, byte Weekday)[] Days => days ??= MakeDays();

    /// <summary>One week of it, for what does not look at the date.</summary>
    public static (byte Month, byte Day, byte Weekday)[] Week { get; } = [(1, 1, 1), (1, 2, 2), (1, 3, 3), (1, 4, 4), (1, 5, 5), (1, 6, 6), (1, 7, 0)];

    private static (byte Month, byte Day, byte Weekday)[] MakeDays()
    {
        var made = new (byte, byte, byte)[Years / 4 * DaysOfFourYears];
        var count = 0;

        // The 1st of January 2001 is a Monday, and every fourth year from there is a leap year.
        var weekday = 1;

        for (var year = 1; year <= Years; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var days = DaysOfMonths[month - 1] + (month == 2 && year % 4 == 0 ? 1 : 0);
                for (var day = 1; day <= days; day++)
                {
                    made[count++] = ((byte)month, (byte)day, (byte)weekday);
                    weekday = weekday == 6 ? 0 : weekday + 1;
                }
            }
        }

        return made;
    }
}
