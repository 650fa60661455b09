using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class CronInvalidTests : RuleTest<CronInvalid>
{
    [Fact]
    public void Reports_seconds() => Verify("""
        declare-backup-schedule schedule=[|"0 0 2 * * *"|]
        """);

    [Fact]
    public void Reports_years() => Verify("""
        declare-backup-schedule schedule=[|"0 0 2 * * * 2024"|]
        """);

    [Fact]
    public void Reports_what_cannot_be_read() => Verify("""
        declare-backup-schedule schedule=[|"0 25 * * *"|]
        declare-backup-schedule schedule=[|"0 2 L * *"|]
        declare-backup-schedule schedule=[|daily|]
        declare-backup-schedule schedule=[|@reboot|]
        declare-backup-schedule schedule=[|"@every 2d"|]
        declare-backup-schedule schedule=[|"0 2 * * 7"|]
        """);

    [Fact]
    public void Accepts_what_can() => Verify("""
        declare-backup-schedule schedule="0 2 * * 1-5"
        declare-backup-schedule schedule="CRON_TZ=Asia/Tokyo 0 2 1,15 * ?"
        declare-backup-schedule schedule=@daily
        declare-backup-schedule schedule="@every 36h"
        declare-backup-schedule schedule="0 2 * jan sun"
        declare-backup-schedule schedule="0 0 31 2 *"
        """);

    [Fact]
    public void Accepts_what_is_not_known() => Verify("""
        declare-backup-schedule schedule=?s
        declare-backup-schedule
        """);

    [Fact]
    public void Drops_the_seconds() => Says("""
        declare-backup-schedule schedule="0 0 2 * * *"
        """, """
        error: no backup is taken: a schedule has 5 fields, and this one has 6
          "0 0 2 * * *" <- not a schedule for TiDB Operator
          help: leave out the seconds: `0 2 * * *`
        """);
}
