using System.Globalization;
using CsCheck;
using RunbookLint.Plan;

namespace RunbookLint.Properties.Time;

/// <summary>TSOs and clocks against arithmetic that is plain to see.</summary>
public class TimestampTests
{
    private static readonly Gen<DateTime> Clock = Gen.DateTime[new(2016, 1, 2), new(2089, 12, 30)].Select(clock => new DateTime(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));

    [Fact]
    public void A_TSO_is_milliseconds_above_eighteen_bits() =>
        Gen.Select(Clock, Gen.Int[0, 999], Gen.Int[0, (1 << 18) - 1]).Sample((clock, milliseconds, logical) =>
        {
            var instant = clock.AddMilliseconds(milliseconds);
            var tso = (((ulong)(instant - DateTime.UnixEpoch).TotalMilliseconds) << 18) | (uint)logical;

            Timestamp.TryParse(tso.ToString(CultureInfo.InvariantCulture), out var read).Should().BeTrue();
            (read.Earliest, read.Latest, read.IsTso).Should().Be((instant, instant, true));
        });

    [Fact]
    public void A_clock_with_an_offset_is_one_instant_in_every_layout() =>
        Gen.Select(Clock, Gen.Int[-47, 56], Gen.OneOf("yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyyMMddTHHmmss", "yyyyMMddHHmmss"), Gen.OneOf(":", ""), Gen.OneOf("", " ")).Sample((clock, quarters, layout, colon, blank) =>
        {
            var offset = TimeSpan.FromMinutes(15 * quarters);
            var sign = offset < TimeSpan.Zero ? "-" : "+";
            var written = clock.ToString(layout, CultureInfo.InvariantCulture) + blank + sign + offset.ToString("hh") + colon + offset.ToString("mm");

            Timestamp.TryParse(written, out var read).Should().BeTrue(written);
            (read.Earliest, read.Latest, read.Offset).Should().Be((clock - offset, clock - offset, offset), written);
        });

    [Fact]
    public void A_clock_without_an_offset_is_as_wide_as_the_zones() =>
        Gen.Select(Clock, Gen.OneOf("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd")).Sample((clock, layout) =>
        {
            var written = clock.ToString(layout, CultureInfo.InvariantCulture);
            var meant = DateTime.ParseExact(written, layout, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

            Timestamp.TryParse(written, out var read).Should().BeTrue();
            (read.Earliest, read.Latest).Should().Be((meant.AddHours(-14), meant.AddHours(12)));
        });

    [Fact]
    public void The_distance_of_two_clocks_holds_the_true_one() =>
        Gen.Select(Clock, Clock, Gen.Int[-12, 14], Gen.Int[-12, 14]).Sample((first, second, firstZone, secondZone) =>
        {
            Timestamp.TryParse(first.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), out var from).Should().BeTrue();
            Timestamp.TryParse(second.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), out var to).Should().BeTrue();
            var distance = TimeDistance.Between(from, to);

            (second.AddHours(-secondZone) - first.AddHours(-firstZone)).Should().BeGreaterThanOrEqualTo(distance.Shortest).And.BeLessThanOrEqualTo(distance.Longest);
        });
}
