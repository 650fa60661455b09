namespace RunbookLint.Plan.Tests.Time;

public class DurationsTests
{
    [Theory]
    [InlineData("184:00:00", "7 days 16 h")]
    [InlineData("192:00:00", "8 days")]
    [InlineData("48:00:00", "2 days")]
    [InlineData("48:00:01", "2 days 1 s")]
    [InlineData("48:30:59", "2 days 30 min")]
    [InlineData("36:00:00", "36 h")]
    [InlineData("24:00:00", "24 h")]
    [InlineData("01:30:00", "90 min")]
    [InlineData("01:00:00", "1 h")]
    [InlineData("02:15:00", "2 h 15 min")]
    [InlineData("00:01:00", "1 min")]
    [InlineData("00:01:30", "90 s")]
    [InlineData("00:00:01", "1 s")]
    [InlineData("00:00:00", "0 s")]
    [InlineData("-36:00:00", "-36 h")]
    public void Says_a_duration(string duration, string said)
    {
        var parts = duration.TrimStart('-').Split(':').Select(int.Parse).ToArray();
        var span = new TimeSpan(parts[0], parts[1], parts[2]);

        Durations.Describe(duration[0] == '-' ? -span : span).Should().Be(said);
    }

    [Fact]
    public void Says_less_than_a_second() => Durations.Describe(TimeSpan.FromTicks(5_000)).Should().Be("0.5 ms");

    [Fact]
    public void Says_the_longest_duration_back_in_time() => Durations.Describe(TimeSpan.MinValue).Should().StartWith("-10675199 days");
}
