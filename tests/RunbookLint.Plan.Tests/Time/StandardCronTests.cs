namespace RunbookLint.Plan.Tests.Time;

public class StandardCronTests
{
    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/5 0-23/2 1,15 jan-mar mon-fri")]
    [InlineData("0 2 ? * ?")]
    [InlineData("TZ=Asia/Shanghai 0 2 * * *")]
    [InlineData("@daily")]
    [InlineData("@every 1h30m")]
    public void Reads_what_the_operator_reads(string expression) => StandardCron.MistakeIn(expression).Should().BeNull();

    [Theory]
    [InlineData("", "the schedule is empty")]
    [InlineData("0 0 2 * * *", "a schedule has 5 fields, and this one has 6")]
    [InlineData("0 2 * *", "a schedule has 5 fields, and this one has 4")]
    [InlineData("60 2 * * *", "'60' is no minute")]
    [InlineData("0 2 * * 7", "'7' is no day of the week")]
    [InlineData("0 2 5-1 * *", "'5-1' is no day of the month")]
    [InlineData("*/0 2 * * *", "'*/0' is no minute")]
    [InlineData("0 2 L * *", "'L' is no day of the month")]
    [InlineData("@reboot", "'@reboot' is no descriptor")]
    [InlineData("@every 2d", "'@every' needs a duration such as 36h")]
    public void Says_what_is_wrong(string expression, string mistake) => StandardCron.MistakeIn(expression).Should().Be(mistake);

    [Theory]
    [InlineData("0 0 2 * * *", "0 2 * * *")]
    [InlineData("0 0 2 * * * 2024", "0 2 * * *")]
    [InlineData("0 2 * * *", null)]
    [InlineData("0 0 25 * * *", null)]
    public void Leaves_out_seconds(string expression, string? shorter) => StandardCron.WithoutSeconds(expression).Should().Be(shorter);
}
