using CsCheck;
using RunbookLint.Plan;

namespace RunbookLint.Properties.Quantities;

/// <summary>What is printed is read again, and what is longer is said to be longer.</summary>
public class DurationTests
{
    private static readonly Gen<TimeSpan> Duration = Gen.Select(Gen.Long[0, 100_000], Gen.OneOf(1L, 1000, 60_000, 3_600_000, 86_400_000)).Select((count, unit) => TimeSpan.FromMilliseconds(count * unit));

    [Fact]
    public void The_short_text_reads_as_the_duration() =>
        Duration.Sample(duration => Durations.TryParse(Durations.ToShortText(duration), out var read) && read == duration);

    [Fact]
    public void Parts_add_up() =>
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 23], Gen.Int[0, 59]).Sample((weeks, days, hours, minutes) =>
            Durations.TryParse($"{weeks}w{days}d{hours}h{minutes}m", out var read) && read == new TimeSpan((7 * weeks) + days, hours, minutes, 0));

    [Fact]
    public void A_description_never_says_less_than_a_unit_below_the_truth() =>
        Duration.Where(duration => duration > TimeSpan.Zero).Sample(duration =>
        {
            var said = Durations.Describe(duration).Split(' ').Chunk(2).Aggregate(TimeSpan.Zero, (sum, part) => sum + double.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture) * Unit(part[1]));
            said.Should().BeLessThanOrEqualTo(duration).And.BeGreaterThan(duration * 0.95);
        });

    private static TimeSpan Unit(string name) => name switch
    {
        "days" => TimeSpan.FromDays(1),
        "h" => TimeSpan.FromHours(1),
        "min" => TimeSpan.FromMinutes(1),
        "s" => TimeSpan.FromSeconds(1),
        _ => TimeSpan.FromMilliseconds(1),
    };
}
