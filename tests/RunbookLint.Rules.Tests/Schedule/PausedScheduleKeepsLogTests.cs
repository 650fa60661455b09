using RunbookLint.Rules.Schedule;

namespace RunbookLint.Rules.Tests.Schedule;

public class PausedScheduleKeepsLogTests : RuleTest<PausedScheduleKeepsLog>
{
    [Fact]
    public void Hints_at_a_paused_schedule_with_a_log_backup() => Verify("""
        declare-backup-schedule schedule=@daily pause=[|true|] log-template=true
        """);

    [Fact]
    public void Accepts_one_without_a_log_backup() => Verify("""
        declare-backup-schedule schedule=@daily pause=true
        """);

    [Fact]
    public void Accepts_one_that_is_not_paused() => Verify("""
        declare-backup-schedule schedule=@daily pause=false log-template=true
        declare-backup-schedule pause=?p log-template=true
        """);
}
