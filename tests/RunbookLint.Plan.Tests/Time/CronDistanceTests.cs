using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class CronDistanceTests
{
    [Theory]
    [InlineData("0 20 * * 5", "0 6 * * 1", 58 * 60)]
    [InlineData("0 2 * * *", "0 2 * * *", 24 * 60)]
    [InlineData("0 2 * * *", "30 2 * * *", 30)]
    [InlineData("0 22 * * *", "0 4 * * *", 6 * 60)]
    [InlineData("0 2 * * *", "0 4 * * 0", (6 * 24 * 60) + 120)]
    [InlineData("0 1,2 * * *", "0 3 * * *", 120)]
    [InlineData("0 3 1 * *", "0 3 1 * *", 31 * 24 * 60)]
    [InlineData("0 12 28 12 *", "0 12 2 1 *", 5 * 24 * 60)]
    public void Is_the_longest_from_a_run_to_the_next(string from, string to, int minutes) =>
        Longest(from, to).Should().Be(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Several_ends_count_together() => Longest("0 20 * * 5", "0 6 * * 1", "0 6 * * 6").Should().Be(TimeSpan.FromHours(10));

    [Theory]
    [InlineData("@every 36h", "0 2 * * *")]
    [InlineData("0 2 * * *", "@every 36h")]
    [InlineData("TZ=UTC 0 2 * * *", "TZ=Asia/Tokyo 0 2 * * *")]
    [InlineData("0 2 * * *", "TZ=UTC 0 2 * * *")]
    public void Is_unknown_without_one_clock(string from, string to) => Longest(from, to).Should().BeNull();

    /// <summary>Agrees with stepping through a year, minute by minute.</summary>
    [Theory]
    [InlineData("15 */6 * * 1-5", "40 3,17 */3 * *")]
    [InlineData("0 8 * * 2,4", "0 7 10-20 * *")]
    [InlineData("5,50 23 * * *", "10 0 * * 1")]
    public void Agrees_with_stepping(string from, string to)
    {
        var (start, end) = (CronSchedule.Parse(from)!, CronSchedule.Parse(to)!);
        var longest = TimeSpan.Zero;
        DateTime? open = null;

        for (var clock = new DateTime(2001, 1, 1); clock.Year < 2007; clock = clock.AddMinutes(1))
        {
            if (end.RunsAt(clock))
            {
                longest = open is { } begin && clock - begin > longest ? clock - begin : longest;
                open = null;
            }

            if (start.RunsAt(clock))
                open ??= clock;
        }

        Longest(from, to).Should().Be(longest);
    }

    /// <summary>Agrees with listing all runs until the weekdays of dates come again.</summary>
    [Fact]
    public void Agrees_with_listing_the_runs() =>
        Gen.Select(Expression, Expression.Array[1, 3]).Sample(
            (from, to) =>
            {
                var (starts, ends) = (RunsOf(from).ToHashSet(), to.SelectMany(RunsOf).ToHashSet());
                var longest = TimeSpan.Zero;
                DateTime? open = null;

                foreach (var clock in starts.Union(ends).Order())
                {
                    if (ends.Contains(clock))
                    {
                        longest = open is { } begin && clock - begin > longest ? clock - begin : longest;
                        open = null;
                    }

                    if (starts.Contains(clock))
                        open ??= clock;
                }

                Longest(from, to).Should().Be(longest);
            },
            iter: 8);

    private static Gen<string> Expression { get; } =
        Gen.Select(Gen.OneOf("0", "15", "0,45", "30"), Gen.OneOf("2", "22", "*/6", "3,17", "0"), Gen.OneOf("*", "*", "1", "28-31", "*/10", "13"), Gen.OneOf("*", "*", "*", "2", "1-6"), Gen.OneOf("*", "*", "0", "1-5", "fri"))
            .Select(fields => $"{fields.Item1} {fields.Item2} {fields.Item3} {fields.Item4} {fields.Item5}");

    private static IEnumerable<DateTime> RunsOf(string expression)
    {
        var schedule = CronSchedule.Parse(expression)!;
        for (var clock = new DateTime(2001, 1, 1); clock.Year < 2031; clock = clock.AddMinutes(15))
        {
            if (schedule.RunsAt(clock))
                yield return clock;
        }
    }

    private static TimeSpan? Longest(string from, params string[] to) =>
        CronDistance.Longest(CronSchedule.Parse(from)!, [.. to.Select(expression => CronSchedule.Parse(expression)!)]);
}
