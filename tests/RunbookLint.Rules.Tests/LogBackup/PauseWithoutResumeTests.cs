using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class PauseWithoutResumeTests : RuleTest<PauseWithoutResume>
{
    [Fact]
    public void Reports_a_pause_alone() => Verify("""
        [|pause-log-backup|] task=a
        snapshot-backup
        """);

    [Fact]
    public void Reports_a_resume_before() => Verify("""
        resume-log-backup task=a
        [|pause-log-backup|] task=a
        """);

    [Fact]
    public void Reports_a_resume_of_another_cluster() => Verify("""
        [|pause-log-backup|] cluster=10.0.0.1:2379 task=a
        resume-log-backup cluster=10.0.0.2:2379 task=a
        """);

    [Fact]
    public void Accepts_a_resume() => Verify("""
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_resume_in_both_branches() => Verify("""
        pause-log-backup task=a
        choice
          sequence
            resume-log-backup task=a
          sequence
            resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_resume_elsewhere() => Verify("""
        unordered
          sequence document=a.sh
            pause-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b.md
            resume-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Theory]
    [InlineData("stop-log-backup task=a")]
    [InlineData("stop-log-backup task=?$TASK")]
    public void Accepts_a_task_that_is_stopped(string stop) => Verify($"""
        pause-log-backup task=a
        wait for=60s
        {stop}
        start-log-backup task=a storage=s3://b/l
        """);

    [Fact]
    public void Reports_a_stop_of_another_task() => Verify("""
        [|pause-log-backup|] task=a
        stop-log-backup task=b
        """);

    [Fact]
    public void Hints_at_a_script_that_may_end_before() => Says("""
        pause-log-backup task=a
        resume-log-backup task=a may-be-missed=true
        """, """
        info: the log backup stays paused on the paths that do not come to the resume
          pause-log-backup <- paused here
          help: resume in a trap, or behind the branches
        """);

    [Fact]
    public void Accepts_a_script_that_may_end_before_and_resumes_then() => Verify("""
        pause-log-backup task=a
        resume-log-backup task=a may-be-missed=true
        choice
          sequence
            resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_loop() => Verify("""
        repeat
          resume-log-backup task=a
          pause-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_resume_when_it_is_needed() => Verify("""
        pause-log-backup task=a
        query-log-backup task=a decides=true
        choice
          resume-log-backup task=a
        """);

    [Fact]
    public void Leaves_a_long_wait_to_its_rule() => Verify("""
        pause-log-backup task=a
        wait for=30h
        """);

    [Fact]
    public void Hints_at_a_resume_in_one_branch() => Says("""
        pause-log-backup task=a
        choice
          sequence
            resume-log-backup task=a
        """, """
        info: the log backup stays paused on the paths that do not come to the resume
          pause-log-backup <- paused here
          help: resume in a trap, or behind the branches
        """);

    [Fact]
    public void Accepts_a_resume_in_another_branch() => Verify("""
        choice
          sequence
            resume-log-backup task=a
          sequence
            pause-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_resume_under_another_condition() => Verify("""
        choice
          resume-log-backup task=a
        choice
          pause-log-backup task=a
        """);

    [Fact]
    public void Reports_a_resume_of_another_cluster_in_another_branch() => Verify("""
        choice
          sequence
            resume-log-backup cluster=10.0.0.2:2379 task=a
          sequence
            [|pause-log-backup|] cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Reports_a_condition_behind_which_nothing_resumes() => Verify("""
        resume-log-backup task=a
        choice
          sequence
            [|pause-log-backup|] task=a
          sequence
            snapshot-backup
        """);

    [Fact]
    public void Accepts_a_cluster_that_goes() => Verify("""
        pause-log-backup cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        """);
}
