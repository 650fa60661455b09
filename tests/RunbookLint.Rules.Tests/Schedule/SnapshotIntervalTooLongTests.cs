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
    public void Says_no_namespace_that_nobody_names() => Says("""
        start-log-backup cluster="?/basic"
        repeat schedule=@monthly
          snapshot-backup cluster="?/basic"
        """, """
        error: full backups of basic are up to 31 days 0 h (744 h) apart, above the week that a point-in-time restore may replay
          @monthly <- 
          start-log-backup <- log backup starts here
          help: take a full backup at least every 2 days, for example with "0 2 */2 * *"
        """);

    [Fact]
    public void Accepts_what_another_schedule_may_close() => Verify("""
        unordered
          sequence document=crontab
            repeat schedule="15 4 1 * *"
              snapshot-backup cluster=10.0.0.5:2379
          sequence document=log.sh
            start-log-backup cluster=10.0.0.5:2379
          sequence document=schedule.yaml
            repeat schedule="0 3 * * *"
              snapshot-backup cluster=tidb2/basic
        """);

    [Fact]
    public void Says_the_gap_of_the_schedules_that_it_shows() => Says("""
        unordered
          sequence document=crontab
            repeat schedule="0 4 1 * *"
              snapshot-backup cluster=10.0.0.5:2379
          sequence document=log.sh
            start-log-backup cluster=10.0.0.5:2379
          sequence document=schedule.yaml
            repeat schedule="0 4 15 * *"
              snapshot-backup cluster=tidb2/basic
        """, """
        error: full backups of 10.0.0.5:2379 are up to 31 days 0 h (744 h) apart, above the week that a point-in-time restore may replay
          "0 4 1 * *" <- 
          start-log-backup <- log backup starts here
          help: take a full backup at least every 2 days, for example with "0 2 */2 * *"
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
