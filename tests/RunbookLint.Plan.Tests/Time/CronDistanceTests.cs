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

    private static TimeSpan? Longest(string from, params string[] to) =>
        CronDistance.Longest(CronSchedule.Parse(from)!, [.. to.Select(expression => CronSchedule.Parse(expression)!)]);
}
