using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class SnapshotIntervalTooLongTests : RuleTest<SnapshotIntervalTooLong>
{
    [Theory]
    [InlineData("0 0 1 * *")]
    [InlineData("0 0 1,15 * *")]
    [InlineData("@monthly")]
    [InlineData("@every 170h")]
    public void Reports_gaps_of_more_than_a_week(string schedule) => Verify($"""
        start-log-backup
        repeat schedule=[|"{schedule}"|]
          snapshot-backup
        """);

    [Theory]
    [InlineData("0 0 * * 0")]
    [InlineData("@weekly")]
    [InlineData("@every 169h")]
    [InlineData("0 2 */2 * *")]
    [InlineData("0 2 1,8,15,22,29 * *")]
    public void Accepts_gaps_of_a_week(string schedule) => Verify($"""
        start-log-backup
        repeat schedule="{schedule}"
          snapshot-backup
        """);

    [Fact]
    public void Says_days_and_hours() => Says("""
        start-log-backup cluster=tidb/basic
        repeat schedule=@monthly
          snapshot-backup cluster=tidb/basic
        """, """
        error: full backups of tidb/basic are up to 31 days 0 h (744 h) apart, above the week that a point-in-time restore may replay
          @monthly <- 
          start-log-backup <- log backup starts here
          help: take a full backup at least every 2 days, for example with "0 2 */2 * *"
        """);
}
