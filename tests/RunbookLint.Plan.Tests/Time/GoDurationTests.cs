using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class GoDurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("5s", 5)]
    [InlineData("30s", 30)]
    [InlineData("1478s", 1478)]
    [InlineData("-5s", -5)]
    [InlineData("+5s", 5)]
    [InlineData("5.0s", 5)]
    [InlineData("5.6s", 5.6)]
    [InlineData("5.s", 5)]
    [InlineData(".5s", 0.5)]
    [InlineData("1.004s", 1.004)]
    [InlineData("100.00100s", 100.001)]
    [InlineData("11us", 0.000011)]
    [InlineData("12\u00B5s", 0.000012)]
    [InlineData("12\u03BCs", 0.000012)]
    [InlineData("13ms", 0.013)]
    [InlineData("14m", 14 * 60)]
    [InlineData("15h", 15 * 3600)]
    [InlineData("3h30m", 3.5 * 3600)]
    [InlineData("10.5s4m", 4 * 60 + 10.5)]
    [InlineData("-2m3.4s", -(2 * 60 + 3.4))]
    [InlineData("0.3333333333333333333h", 1199.9999999)]
    [InlineData("0.100000000000000000000h", 360)]
    [InlineData("0.830103483285477580700h", 2988.3725398)]
    public void Reads_what_Go_reads(string text, double seconds)
    {
        GoDuration.TryParse(text, out var duration).Should().BeTrue();
        duration.Ticks.Should().BeCloseTo((long)Math.Round(seconds * TimeSpan.TicksPerSecond), 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("-")]
    [InlineData("s")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData(".s")]
    [InlineData("+.s")]
    [InlineData("7d")]
    [InlineData("1w")]
    [InlineData("2 days")]
    [InlineData("24 h")]
    [InlineData("24H")]
    [InlineData("1h 30m")]
    [InlineData("--1h")]
    [InlineData("9223372036854775810ns")]
    [InlineData("9223372036854775808ns")]
    [InlineData("3000000h")]
    [InlineData("99999999999999999999999999h")]
    [InlineData("9223372036854775807ns1ns")]
    public void Refuses_what_Go_refuses(string text) => GoDuration.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Reads_the_longest_durations()
    {
        GoDuration.TryParse("9223372036854775807ns", out var longest).Should().BeTrue();
        GoDuration.TryParse("-9223372036854775808ns", out var shortest).Should().BeTrue();

        longest.Ticks.Should().Be(92233720368547758);
        shortest.Ticks.Should().Be(-92233720368547758);
    }

    [Fact]
    public void Reads_hours_minutes_and_seconds_in_any_amount() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((hours, minutes, seconds) =>
            GoDuration.TryParse($"{hours}h{minutes}m{seconds}s", out var duration)
            && duration == TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(seconds));
}
