using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class ResumeAfterStopTests : RuleTest<ResumeAfterStop>
{
    [Fact]
    public void Reports_a_resume_of_the_stopped_task() => Verify("""
        stop-log-backup task=a
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Reports_one_under_the_same_expression() => Verify("""
        stop-log-backup task=?$TASK
        [|resume-log-backup|] task=?$TASK
        """);

    [Fact]
    public void Accepts_a_start_between() => Verify("""
        stop-log-backup task=a
        start-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_task() => Verify("""
        stop-log-backup task=a
        resume-log-backup task=b
        """);

    [Fact]
    public void Accepts_a_list_of_all_commands() => Verify("""
        start-log-backup task=a
        stop-log-backup task=a
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_stop_that_may_not_happen() => Verify("""
        choice
          stop-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_alternatives() => Verify("""
        choice
          stop-log-backup task=a
          resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        stop-log-backup cluster=10.0.0.1:2379 task=a
        resume-log-backup cluster=10.0.0.2:2379 task=a
        """);

    [Theory]
    [InlineData("stop-log-backup task=a", "resume-log-backup")]
    [InlineData("stop-log-backup", "resume-log-backup task=a")]
    [InlineData("stop-log-backup task=?$TASK", "resume-log-backup task=?$TASK")]
    public void Reports_what_may_be_called_otherwise_and_is_the_same(string stop, string resume) => Verify($"{stop}\n[|resume-log-backup|]{resume.Substring(17)}");

    [Theory]
    [InlineData("stop-log-backup task=a", "resume-log-backup task=b")]
    [InlineData("stop-log-backup task=?$TASK", "resume-log-backup task=?$OTHER")]
    [InlineData("stop-log-backup task=?$TASK", "resume-log-backup task=a")]
    [InlineData("stop-log-backup task=a", "resume-log-backup task=?$TASK")]
    public void Accepts_what_may_be_another_task(string stop, string resume) => Verify($"{stop}\n{resume}");
}
