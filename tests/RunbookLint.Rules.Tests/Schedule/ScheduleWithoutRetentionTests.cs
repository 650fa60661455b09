using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class ScheduleWithoutRetentionTests : RuleTest<ScheduleWithoutRetention>
{
    [Fact]
    public void Reports_a_schedule_without_any() => Verify("""
        declare-backup-schedule schedule=[|"0 2 * * *"|]
        """);

    [Fact]
    public void Reports_zero() => Verify("""
        declare-backup-schedule schedule=[|"0 2 * * *"|] max-backups=0
        """);

    [Fact]
    public void Accepts_either() => Verify("""
        declare-backup-schedule schedule=@daily max-backups=7
        declare-backup-schedule schedule=@daily max-reserved-time=?t
        """);

    [Fact]
    public void Accepts_what_has_no_schedule() => Verify("""
        declare-backup-schedule log-template=true
        """);
}
