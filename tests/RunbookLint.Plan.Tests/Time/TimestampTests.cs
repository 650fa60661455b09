using CsCheck;

namespace RunbookLint.Plan.Tests.Time;

public class TimestampTests
{
    [Theory]
    [InlineData("2024-05-09 08:00:00 +08:00")]
    [InlineData("2024-05-09 08:00:00+08:00")]
    [InlineData("2024-05-09 08:00:00+0800")]
    [InlineData("2024-05-09 08:00:00+08")]
    [InlineData("2024-05-09T08:00:00+08:00")]
    [InlineData("2024/05/09 08:00:00 +0800")]
    [InlineData("2024.05.09 08:00:00+0800")]
    [InlineData("2024-5-9 8:00:00+08:00")]
    [InlineData("2024-05-09  08:00+08:00")]
    [InlineData("20240509080000+0800")]
    [InlineData("20240509 080000+0800")]
    [InlineData("20240509T080000+08:00")]
    [InlineData("2024-05-09T00:00:00Z")]
    [InlineData("2024-05-08 19:30:00-04:30")]
    [InlineData("2024-05-09 08:00:00.000+08:00")]
    [InlineData("  2024-05-09 08:00:00+08:00 ")]
    public void Reads_every_layout_of_an_instant(string text)
    {
        var timestamp = Read(text);

        timestamp.Earliest.Should().Be(Utc(2024, 5, 9));
        timestamp.Latest.Should().Be(Utc(2024, 5, 9));
        timestamp.IsTso.Should().BeFalse();
        timestamp.IsDateOnly.Should().BeFalse();
    }

    [Theory]
    [InlineData("2024-05-09 08:00:00")]
    [InlineData("2024-05-09T08:00:00")]
    [InlineData("20240509T080000")]
    public void Spans_all_time_zones_without_an_offset(string text)
    {
        var timestamp = Read(text);

        timestamp.Offset.Should().BeNull();
        timestamp.Earliest.Should().Be(Utc(2024, 5, 8, 18));
        timestamp.Latest.Should().Be(Utc(2024, 5, 9, 20));
    }

    [Fact]
    public void Reads_a_date_as_midnight_in_an_unknown_zone()
    {
        var timestamp = Read("2024-05-10");

        timestamp.IsDateOnly.Should().BeTrue();
        timestamp.Offset.Should().BeNull();
        timestamp.Latest.Should().Be(Utc(2024, 5, 10, 12));
    }

    [Fact]
    public void Reads_a_date_with_an_offset() => Read("2024-05-10+08:00").Earliest.Should().Be(Utc(2024, 5, 9, 16));

    [Fact]
    public void Keeps_fractions_of_a_second() =>
        Read("2024-05-09 08:00:00.25+08:00").Earliest.Should().Be(Utc(2024, 5, 9).AddMilliseconds(250));

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("2024")]
    [InlineData("2024-05")]
    [InlineData("2024-13-01 00:00:00+08:00")]
    [InlineData("2024-02-30")]
    [InlineData("2024-05-09 24:00:00")]
    [InlineData("2024-05-09 08:00:60")]
    [InlineData("2024-05-09 08:00:00.")]
    [InlineData("2024-05-09T")]
    [InlineData("2024-05-09 08:00:00 UTC")]
    [InlineData("2024-05-09 08:00:00 Asia/Shanghai")]
    [InlineData("2024-05-09T08:00:00z")]
    [InlineData("2024-05-09 08:00:00-00:00")]
    [InlineData("2024-05-09 08:00:00+14:01")]
    [InlineData("2024-05-09 08:00:00+08:60")]
    [InlineData("2024-05-09 08:00:00+8")]
    [InlineData("2024-05-09 08:00:00+08:00 tomorrow")]
    [InlineData("0000-01-01")]
    public void Refuses_what_BR_refuses(string text) => Timestamp.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("20240509080000")]
    [InlineData("20240509")]
    [InlineData("1715212800")]
    [InlineData("1715212800000")]
    [InlineData("300000000000000000")]
    [InlineData("4495700787200000000")]
    public void Does_not_guess_what_implausible_digits_mean(string digits) => Timestamp.TryParse(digits, out _).Should().BeFalse();

    [Fact]
    public void Reads_a_TSO()
    {
        var timestamp = Read("426629416394031104");

        timestamp.IsTso.Should().BeTrue();
        timestamp.Should().Be(Timestamp.FromTso(426629416394031104));
        timestamp.Earliest.Should().Be(timestamp.Latest);
        timestamp.Earliest.Date.Should().Be(Utc(2021, 7, 28));
    }

    [Theory]
    [InlineData("2024-05-09T00:00:00Z", "2024-05-09 00:00:00 +00:00")]
    [InlineData("20240509080000+0800", "2024-05-09 08:00:00 +08:00")]
    [InlineData("2024/05/09 08:00:00.5-0330", "2024-05-09 08:00:00.5 -03:30")]
    [InlineData("2024-5-9 8:00", "2024-05-09 08:00:00")]
    [InlineData("2024-05-09", "2024-05-09")]
    public void Is_shown_in_one_layout(string text, string shown) => Read(text).ToString().Should().Be(shown);

    [Fact]
    public void What_is_shown_reads_back() =>
        Gen.Select(Gen.DateTime[Utc(1, 1, 2), Utc(9999, 12, 30)], Gen.Int[-14 * 60, 14 * 60]).Sample((clock, offset) =>
        {
            var timestamp = new Timestamp(clock, TimeSpan.FromMinutes(offset), isDateOnly: false);
            return Read(timestamp.ToString()) == timestamp;
        });

    [Fact]
    public void TSOs_round_trip_through_their_instant() =>
        Gen.ULong[380_600_000_000_000_000, 999_999_999_999_999_999].Sample(tso =>
        {
            var timestamp = Read(tso.ToString());
            return timestamp.IsTso && (ulong)((timestamp.Earliest - Utc(1970, 1, 1)).Ticks / TimeSpan.TicksPerMillisecond) == tso >> 18;
        });

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char["0123456789-:+TZ ./z"], 0, 30].Sample(text =>
        {
            _ = Timestamp.TryParse(text, out var timestamp);
            return timestamp.Earliest <= timestamp.Latest && timestamp.ToString().Length > 0;
        });

    private static Timestamp Read(string text)
    {
        Timestamp.TryParse(text, out var timestamp).Should().BeTrue("'{0}' is a timestamp", text);
        return timestamp;
    }

    private static DateTime Utc(int year, int month, int day, int hour = 0) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}
