using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class ErrorStateNeverResumedTests : RuleTest<ErrorStateNeverResumed>
{
    [Fact]
    public void Reports_a_branch_on_the_state_without_a_resume() => Verify("""
        [|query-log-backup|] task=pitr decides=true
        choice
          start-log-backup task=pitr
        """);

    [Fact]
    public void Reports_a_scheduled_supervisor() => Verify("""
        repeat schedule="*/5 * * * *"
          [|query-log-backup|] task=pitr decides=true guard=true
        """);

    [Fact]
    public void Reports_a_looping_supervisor() => Verify("""
        repeat
          [|query-log-backup|] task=pitr decides=true guard=true
        """);

    [Fact]
    public void Accepts_a_resume_anywhere_in_the_workspace() => Verify("""
        unordered
          sequence document=watch.sh
            query-log-backup cluster=10.0.0.1:2379 decides=true
          sequence document=recover.md
            resume-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Accepts_a_resume_of_a_cluster_that_may_be_the_same() => Verify("""
        unordered
          sequence document=watch.sh
            query-log-backup cluster=10.0.0.1:2379 decides=true
          sequence document=recover.md
            resume-log-backup cluster=?$PD
        """);

    [Fact]
    public void Reports_a_resume_of_another_cluster() => Verify("""
        [|query-log-backup|] cluster=10.0.0.1:2379 decides=true
        resume-log-backup cluster=10.0.0.2:2379
        """);

    [Fact]
    public void Accepts_a_state_that_is_only_printed() => Verify("""
        query-log-backup task=pitr
        repeat schedule="@hourly"
          query-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_precondition_that_only_gives_up() => Verify("""
        query-log-backup task=pitr decides=true guard=true
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_branch_on_the_range_of_a_log() => Verify("""
        query-log-backup command="log metadata" storage=s3://b/log decides=true
        query-log-backup storage=s3://b/log decides=true
        """);

    [Fact]
    public void Reports_a_script_once() => Verify("""
        unordered
          sequence document=watch.sh
            [|query-log-backup|] decides=true
            query-log-backup decides=true
          sequence document=other.sh
            [|query-log-backup|] decides=true
        """);

    [Fact]
    public void Shows_the_start_that_is_refused() => Says("""
        query-log-backup task=pitr decides=true
        choice
          start-log-backup task=pitr
        """, """
        warning: a task in error (after a network partition, say) is never resumed: `log start` is refused while the task exists
          query-log-backup <- what runs next depends on this state
          start-log-backup <- this is refused while the task exists, in error or not
          help: run `br log resume` when the state is ERROR or PAUSE
        """);

    [Fact]
    public void Reports_each_script_that_asks() => Verify("""
        unordered
          sequence document=a.sh
            [|query-log-backup|] cluster=10.0.0.1:2379 decides=true
            query-log-backup cluster=10.0.0.1:2379 decides=true
          sequence document=b.sh
            [|query-log-backup|] cluster=10.0.0.1:2379 decides=true
        """);

    [Fact]
    public void Reports_each_cluster_that_is_asked() => Verify("""
        [|query-log-backup|] cluster=10.0.0.1:2379 decides=true
        [|query-log-backup|] cluster=10.0.0.2:2379 decides=true
        """);
}
