using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class CronMinuteWildcardTests : RuleTest<CronMinuteWildcard>
{
    [Fact]
    public void Reports_a_star() => Verify("""
        repeat schedule=[|"* */2 * * *"|]
          snapshot-backup
        """);

    [Fact]
    public void Reports_a_step() => Verify("""
        repeat schedule=[|"*/2 * * * *"|]
          snapshot-backup scope=full
        """);

    [Fact]
    public void Accepts_a_minute() => Verify("""
        repeat schedule="0 */2 * * *"
          snapshot-backup
        repeat schedule="0,30 * * * *"
          snapshot-backup
        """);

    [Fact]
    public void Accepts_a_step_of_an_hour() => Verify("""
        repeat schedule="*/60 * * * *"
          snapshot-backup
        """);

    [Fact]
    public void Accepts_other_backups() => Verify("""
        repeat schedule="*/5 * * * *"
          snapshot-backup scope=table
        repeat schedule="*/5 * * * *"
          snapshot-backup last-backup-ts=1
        repeat schedule="*/5 * * * *"
          query-log-backup
        """);

    [Fact]
    public void Accepts_intervals() => Verify("""
        repeat schedule="@every 5m"
          snapshot-backup
        """);

    [Fact]
    public void Suggests_hours() => Says("""
        repeat schedule="*/2 * * * *"
          snapshot-backup
        """, """
        warning: this starts a full backup every 2 minutes
          "*/2 * * * *" <- a star in the minute field
          snapshot-backup <- the full backup
          help: name the minute: `0 */2 * * *`
        """);
}
