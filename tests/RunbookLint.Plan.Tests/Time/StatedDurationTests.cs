namespace RunbookLint.Plan.Tests.Time;

public class StatedDurationTests
{
    [Theory]
    [InlineData("Maintenance window (30 h)", 30)]
    [InlineData("48-hour maintenance", 48)]
    [InlineData("The outage lasts 2 days", 48)]
    [InlineData("维护窗口（36小时）", 36)]
    public void Reads_windows(string title, int hours) => StatedDuration.OfWindow(title).Should().Be(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("Maintenance")]
    [InlineData("Resume within 24 hours of the outage")]
    [InlineData("Maintenance every 7 days")]
    [InlineData("Maintenance of 3 nodes")]
    [InlineData("Outage: 2 hours, not 30 hours")]
    [InlineData("Backup takes 30 hours")]
    public void Leaves_out_what_may_mean_something_else(string title) => StatedDuration.OfWindow(title).Should().BeNull();

    [Theory]
    [InlineData("Resume after 30 hours", 30)]
    [InlineData("2 days later: resume", 48)]
    [InlineData("48小时后恢复", 48)]
    public void Reads_delays(string title, int hours) => StatedDuration.OfDelay(title).Should().Be(TimeSpan.FromHours(hours));
}
