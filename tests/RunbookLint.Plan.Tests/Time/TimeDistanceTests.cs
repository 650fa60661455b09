namespace RunbookLint.Plan.Tests.Time;

public class TimeDistanceTests
{
    [Fact]
    public void Is_exact_between_instants()
    {
        var distance = Between("2024-05-01 08:00:00+08:00", "2024-05-03T00:00:00Z");

        distance.IsExact.Should().BeTrue();
        distance.Shortest.Should().Be(TimeSpan.FromDays(2));
        distance.ToString().Should().Be("2 days");
    }

    [Fact]
    public void Has_bounds_when_one_zone_is_unknown()
    {
        var distance = Between("2024-05-01", "2024-05-09 00:00:00+00:00");

        distance.IsExact.Should().BeFalse();
        distance.Shortest.Should().Be(TimeSpan.FromHours((8 * 24) - 12));
        distance.Longest.Should().Be(TimeSpan.FromHours((8 * 24) + 14));
        distance.ToString().Should().Be("7 days 12 h to 8 days 14 h");
    }

    [Fact]
    public void Takes_two_unknown_zones_for_different_ones()
    {
        var distance = Between("2024-05-01", "2024-05-09");

        distance.Shortest.Should().Be(TimeSpan.FromHours((8 * 24) - 26));
        distance.Longest.Should().Be(TimeSpan.FromHours((8 * 24) + 26));
    }

    [Fact]
    public void Is_negative_back_in_time() => Between("2024-05-02T00:00:00Z", "2024-05-01T00:00:00Z").Longest.Should().Be(TimeSpan.FromDays(-1));

    private static TimeDistance Between(string from, string to)
    {
        Timestamp.TryParse(from, out var start).Should().BeTrue();
        Timestamp.TryParse(to, out var end).Should().BeTrue();
        return TimeDistance.Between(start, end);
    }
}
