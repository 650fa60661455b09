using Cronos;
using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class CronScheduleTests
{
    [Theory]
    [InlineData("* * * * *", "00:01:00")]
    [InlineData("*/5 * * * *", "00:05:00")]
    [InlineData("*/7 * * * *", "00:07:00")]
    [InlineData("0 */6 * * *", "06:00:00")]
    [InlineData("* */2 * * *", "01:01:00")]
    [InlineData("0 2 * * 1/2", "3.00:00:00")]
    [InlineData("0 2 * * 1/1", "2.00:00:00")]
    [InlineData("30 2 * * *", "1.00:00:00")]
    [InlineData("0 0 */2 * *", "2.00:00:00")]
    [InlineData("0 2 * * 1-5", "3.00:00:00")]
    [InlineData("0 0 * * 1,4", "4.00:00:00")]
    [InlineData("0 0 * * 0", "7.00:00:00")]
    [InlineData("0 0 * * 7", "7.00:00:00")]
    [InlineData("0 0 * * SUN", "7.00:00:00")]
    [InlineData("0 0 ? * mon", "7.00:00:00")]
    [InlineData("0 0 * * Mon-Fri", "3.00:00:00")]
    [InlineData("0 2 1,15 * *", "17.00:00:00")]
    [InlineData("0 0 1 * *", "31.00:00:00")]
    [InlineData("0 0 31 * *", "61.00:00:00")]
    [InlineData("0 0 1 jan *", "366.00:00:00")]
    [InlineData("0 0 29 2 *", "1461.00:00:00")]
    [InlineData("0 0 1/10 * *", "10.00:00:00")]
    [InlineData("0,30 0-23/2 * * *", "01:30:00")]
    [InlineData("0 2,14 * * *", "12:00:00")]
    [InlineData("0 22,23 * * 5", "6.23:00:00")]
    [InlineData("H 2 * * *", "1.00:00:00")]
    [InlineData("H H(0-3) * * 1-5", "3.00:00:00")]
    [InlineData("H/15 * * * *", "00:15:00")]
    [InlineData("H H H * *", "31.00:00:00")]
    [InlineData("H(0-29)/10 2 * * *", "23:40:00")]
    public void Finds_the_largest_gap(string expression, string gap) => GapOf(expression).Should().Be(TimeSpan.Parse(gap));

    [Theory]
    [InlineData("0 0 1,15 * 1")]
    [InlineData("0 0 13 * 5")]
    public void Runs_when_either_day_field_matches(string expression) => GapOf(expression).Should().Be(TimeSpan.FromDays(7));

    [Fact]
    public void Takes_a_star_with_a_step_for_a_restriction()
    {
        var schedule = CronSchedule.Parse("0 0 */2 * 1")!;

        schedule.RunsAt(new(2024, 5, 13)).Should().BeTrue();
        schedule.RunsAt(new(2024, 5, 6)).Should().BeTrue("it is a Monday");
        schedule.RunsAt(new(2024, 5, 1)).Should().BeTrue("it is an odd day");
        schedule.RunsAt(new(2024, 5, 2)).Should().BeFalse();
        schedule.LargestGap.Should().Be(TimeSpan.FromDays(2));
    }

    [Theory]
    [InlineData("@hourly", "01:00:00")]
    [InlineData("@daily", "1.00:00:00")]
    [InlineData("@midnight", "1.00:00:00")]
    [InlineData("@weekly", "7.00:00:00")]
    [InlineData("@monthly", "31.00:00:00")]
    [InlineData("@yearly", "366.00:00:00")]
    [InlineData("@annually", "366.00:00:00")]
    [InlineData("@every 36h", "1.12:00:00")]
    [InlineData("@every 1h30m", "01:30:00")]
    [InlineData("@every 10ms", "00:00:01")]
    public void Reads_nicknames(string expression, string gap) => GapOf(expression).Should().Be(TimeSpan.Parse(gap));

    [Theory]
    [InlineData("0 0 2 * * *", "1.00:00:00")]
    [InlineData("*/10 * * * * *", "00:00:10")]
    [InlineData("* * * * * *", "00:00:01")]
    [InlineData("30 0 2 * * 0", "7.00:00:00")]
    public void Tolerates_seconds(string expression, string gap) => GapOf(expression).Should().Be(TimeSpan.Parse(gap));

    [Theory]
    [InlineData("CRON_TZ=Asia/Shanghai 0 2 * * *", "Asia/Shanghai")]
    [InlineData("TZ=UTC 0 2 * * *", "UTC")]
    [InlineData("CRON_TZ=Asia/Tokyo @daily", "Asia/Tokyo")]
    public void Reads_the_time_zone_in_front(string expression, string zone)
    {
        var schedule = CronSchedule.Parse(expression, "Europe/Berlin")!;

        schedule.TimeZone.Should().Be(zone);
        schedule.Expression.Should().Be(expression);
        schedule.LargestGap.Should().Be(TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("@reboot")]
    [InlineData("@every")]
    [InlineData("@every 7d")]
    [InlineData("0 2 * *")]
    [InlineData("0 0 2 * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 0 0 * *")]
    [InlineData("0 0 32 * *")]
    [InlineData("0 0 * 13 *")]
    [InlineData("0 0 * * 8")]
    [InlineData("0 0 * * fry")]
    [InlineData("0 0 L * *")]
    [InlineData("0 0 * * 5#2")]
    [InlineData("H(5-2) 2 * * *")]
    [InlineData("H(1-) 2 * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("1-2-3 * * * *")]
    [InlineData("1/2/3 * * * *")]
    [InlineData("99999999999999999999 * * * *")]
    public void Refuses_what_is_no_schedule(string expression) => CronSchedule.Parse(expression).Should().BeNull();

    [Theory]
    [InlineData("0 0 31 2 *")]
    [InlineData("0 0 30 feb *")]
    [InlineData("0 0 31 4,6,9,11 *")]
    public void Refuses_what_never_runs(string expression) => CronSchedule.Parse(expression).Should().BeNull();

    [Fact]
    public void Merges_the_runs_of_several_schedules()
    {
        MergedGapOf("0 0 * * 1", "0 0 * * 4").Should().Be(TimeSpan.FromDays(4));
        MergedGapOf("0 0 1 * *", "0 0 15 * *").Should().Be(TimeSpan.FromDays(17));
        MergedGapOf("0 0 * * *", "0 12 * * *").Should().Be(TimeSpan.FromHours(12));
        MergedGapOf("0 0 * * 0", "0 0 * * 0").Should().Be(TimeSpan.FromDays(7));
        MergedGapOf("0 0 * * 0", "@every 36h").Should().Be(TimeSpan.FromHours(36));
        MergedGapOf("0 0 * * 0").Should().Be(TimeSpan.FromDays(7));
    }

    [Fact]
    public void Concludes_nothing_without_schedules() => MergedGapOf().Should().Be(TimeSpan.Zero);

    [Fact]
    public void Concludes_nothing_from_a_hostile_number_of_schedules() =>
        MergedGapOf([.. Enumerable.Range(0, 100).Select(index => $"0 0 {index % 28 + 1} {index / 28 + 1} *")]).Should().Be(TimeSpan.Zero);

    [Fact]
    public void Gaps_are_those_of_brute_force() =>
        Expressions.Sample(
            expression => CronSchedule.Parse(expression) is not { } schedule || schedule.LargestGap == BruteForceGap([schedule]),
            iter: 40);

    [Fact]
    public void Merged_gaps_are_those_of_brute_force() =>
        Gen.Select(Expressions, Expressions).Sample(
            (first, second) => CronSchedule.Parse(first) is not { } a || CronSchedule.Parse(second) is not { } b
                || CronSchedule.LargestGapOf([a, b]) == BruteForceGap([a, b]),
            iter: 40);

    [Fact]
    public void Runs_are_those_of_Cronos_where_one_day_field_is_free() =>
        Gen.Select(Minutes, Hours, Gen.Select(DaysOfMonth, Gen.Const("*")), Gen.Select(Gen.Const("*"), DaysOfWeek), Gen.Bool).Sample(
            (minutes, hours, byMonth, byWeek, isByMonth) =>
            {
                var (dayOfMonth, dayOfWeek) = isByMonth ? byMonth : byWeek;
                var expression = $"{minutes} {hours} {dayOfMonth} * {dayOfWeek}";
                var schedule = CronSchedule.Parse(expression)!;
                var from = new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc);
                var until = from.AddDays(40);

                return CronExpression.Parse(expression).GetOccurrences(from, until).SequenceEqual(MinutesBetween(from, until).Where(schedule.RunsAt));
            },
            iter: 60);

    [Fact]
    public void Any_text_is_read_or_refused_at_once() =>
        Gen.String[Gen.Char["0123456789*/-,? @LW#mon"], 0, 40].Sample(text => CronSchedule.Parse(text) is null or { LargestGap.Ticks: > 0 });

    private static Gen<string> Minutes { get; } = Gen.OneOf("0", "*", "*/7", "5,50", "10-20", "3/25", "59");

    private static Gen<string> Hours { get; } = Gen.OneOf("0", "*", "*/5", "2,14", "22-23", "1-23/3", "23");

    private static Gen<string> DaysOfMonth { get; } = Gen.OneOf("*", "1", "*/2", "1,15", "28-31", "31", "5/9");

    private static Gen<string> DaysOfWeek { get; } = Gen.OneOf("*", "0", "MON-FRI", "*/3", "6,7", "1,4");

    private static Gen<string> Expressions { get; } =
        Gen.Select(Minutes, Hours, DaysOfMonth, Gen.OneOf("*", "1", "*/5", "2-3", "feb,nov"), DaysOfWeek)
            .Select(fields => $"{fields.Item1} {fields.Item2} {fields.Item3} {fields.Item4} {fields.Item5}");

    private static TimeSpan GapOf(string expression)
    {
        var schedule = CronSchedule.Parse(expression);
        schedule.Should().NotBeNull("'{0}' is a schedule", expression);
        return schedule!.LargestGap;
    }

    private static TimeSpan MergedGapOf(params string[] expressions) => CronSchedule.LargestGapOf([.. expressions.Select(expression => CronSchedule.Parse(expression)!)]);

    private static IEnumerable<DateTime> MinutesBetween(DateTime from, DateTime until)
    {
        for (var clock = from; clock < until; clock = clock.AddMinutes(1))
            yield return clock;
    }

    /// <summary>Walks from run to run through more years than the calendar takes to repeat itself.</summary>
    private static TimeSpan BruteForceGap(CronSchedule[] schedules)
    {
        var minutesOf = new Dictionary<string, DateTime[]>();
        var largest = TimeSpan.Zero;
        DateTime? last = null;

        for (var day = new DateTime(2001, 1, 1); day.Year < 2041; day = day.AddDays(1))
        {
            var today = string.Concat(schedules.Select(schedule => schedule.Days.Has(day.Month, day.Day, (int)day.DayOfWeek) ? '1' : '0'));
            if (!minutesOf.TryGetValue(today, out var runs))
                minutesOf[today] = runs = [.. MinutesBetween(day, day.AddDays(1)).Where(clock => schedules.Any(schedule => schedule.RunsAt(clock)))];

            foreach (var clock in runs.Select(run => day + run.TimeOfDay))
            {
                if (last is { } previous && clock - previous > largest)
                    largest = clock - previous;

                last = clock;
            }
        }

        return largest;
    }
}
