using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class MinuteCronTests
{
    /// <summary>What is written over minutes was often meant for hours; where hours are named, only the minute is missing.</summary>
    [Theory]
    [InlineData("* * * * *", 1, "", "0 2 * * *")]
    [InlineData("* ? * * *", 1, "", "0 2 * * *")]
    [InlineData("*/2 * * * *", 2, "", "0 */2 * * *")]
    [InlineData("*/23 * * * *", 23, "", "0 */23 * * *")]
    [InlineData("*/24 * * * *", 24, "", "0 2 * * *")]
    [InlineData("*/1 * * * *", 1, "", "0 2 * * *")]
    [InlineData("* */2 * * *", 1, " of the hours in its schedule", "0 */2 * * *")]
    [InlineData("*/5 3 * * 1", 5, " of the hours in its schedule", "0 3 * * 1")]
    [InlineData("0 * * * * *", 1, "", "0 0 2 * * *")]
    [InlineData("TZ=Asia/Tokyo */5 * * * *", 5, "", "TZ=Asia/Tokyo 0 */5 * * *")]
    [InlineData("CRON_TZ=UTC 30 */5 3 * * *", 5, " of the hours in its schedule", "CRON_TZ=UTC 30 0 3 * * *")]
    public void Says_how_often_and_what_may_be_meant(string expression, int step, string when, string suggestion) =>
        MinuteCron.Read(expression).Should().Be(new MinuteCron(step, when, suggestion));

    [Theory]
    [InlineData("")]
    [InlineData("@daily")]
    [InlineData("5 * * * *")]
    [InlineData("*/60 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("*/x * * * *")]
    [InlineData("* * * *")]
    [InlineData("TZ=UTC * * * *")]
    [InlineData("* 5 * * * *")]
    [InlineData("* * * * * * *")]
    public void Is_silent_where_minutes_are_named_or_nothing_can_be_read(string expression) => MinuteCron.Read(expression).Should().BeNull();
}
