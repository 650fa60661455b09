namespace RunbookLint.Plan.Tests.Time;

public class RelativeInstantTests
{
    [Theory]
    [InlineData("$(date -d '7 days ago' '+%F')", 168)]
    [InlineData("$(date -d \"-30 days\" +%F)", 720)]
    [InlineData("$(date --date='2 weeks ago' +%s)", 336)]
    [InlineData("$(date -u -d '36 hours ago')", 36)]
    [InlineData("$(date -v-7d +%Y%m%d)", 168)]
    [InlineData("s3://b/full-$(date -d '1 day ago' +%F)", 24)]
    public void Reads_how_long_ago(string expression, int hours) => RelativeInstant.AgoOf(expression).Should().Be(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("$(date +%F)")]
    [InlineData("$(date -d 'tomorrow')")]
    [InlineData("$(date -d '7 days')")]
    [InlineData("$(date -d '7 days ago') $(date -d '8 days ago')")]
    [InlineData("$UNTIL")]
    [InlineData("v7 days ago")]
    public void Is_silent_otherwise(string expression) => RelativeInstant.AgoOf(expression).Should().BeNull();
}
