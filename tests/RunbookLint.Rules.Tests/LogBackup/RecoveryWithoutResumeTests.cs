using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class RecoveryWithoutResumeTests : RuleTest<RecoveryWithoutResume>
{
    [Fact]
    public void Reports_an_outage_that_nothing_follows() => Verify("""
        start-log-backup task=pitr
        [|network-outage|]
        """);

    [Fact]
    public void Reports_an_outage_after_which_the_state_is_only_looked_at() => Verify("""
        start-log-backup task=pitr
        [|network-outage|]
        query-log-backup task=pitr
        """);

    [Fact]
    public void Reports_an_outage_after_which_the_task_is_resumed_without_a_look() => Verify("""
        start-log-backup task=pitr
        [|network-outage|]
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_look_and_a_resume() => Verify("""
        start-log-backup task=pitr
        network-outage
        query-log-backup task=pitr decides=true
        choice
          sequence
            resume-log-backup task=pitr
        """);

    [Fact]
    public void Reports_an_outage_that_is_only_preceded_by_them() => Verify("""
        query-log-backup task=pitr
        resume-log-backup task=pitr
        [|network-outage|]
        """);

    [Fact]
    public void Does_not_take_the_range_of_the_log_for_the_state_of_the_task() => Verify("""
        start-log-backup task=pitr
        [|network-outage|]
        query-log-backup command="log metadata" storage=s3://b/log
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Is_silent_without_a_log_backup() => Verify("""
        network-outage
        snapshot-backup
        """);

    [Fact]
    public void Is_silent_when_the_log_backup_has_stopped() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        network-outage
        """);

    [Fact]
    public void Reports_an_outage_of_a_cluster_whose_log_backup_another_document_starts() => Verify("""
        unordered
          sequence document=setup.sh
            start-log-backup cluster=10.0.0.1:2379
          sequence document=outage.sh
            [|network-outage|] cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Is_silent_about_the_log_backup_of_another_cluster() => Verify("""
        unordered
          sequence document=setup.sh
            start-log-backup cluster=10.0.0.1:2379
          sequence document=outage.sh
            network-outage cluster=10.0.0.2:2379
          sequence document=page.md
            network-outage
        """);

    [Fact]
    public void Wants_the_recovery_in_the_same_document() => Verify("""
        unordered
          sequence document=outage.md
            start-log-backup task=pitr cluster=10.0.0.1:2379
            [|network-outage|] cluster=10.0.0.1:2379
          sequence document=other.md
            query-log-backup cluster=10.0.0.1:2379
            resume-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Reports_a_section_once_whatever_its_steps_cut() => Verify("""
        start-log-backup task=pitr
        sequence title="Network partition"
          [|network-outage|]
          network-outage
          sequence title="Between zones"
            network-outage
        sequence title="Switch maintenance"
          [|network-outage|]
        """);

    [Fact]
    public void Says_what_to_do() => Says("""
        start-log-backup task=pitr
        network-outage
        """, """
        warning: after the outage the log backup task may be in error and write no log; nothing here looks at it and resumes it
          network-outage <- an outage of the network
          start-log-backup <- log backup starts here
          help: check the task with `br log status`, and run `br log resume` when it is in error
        """);

    [Theory]
    [InlineData("query-log-backup", "this looks at its state, but nothing resumes it")]
    [InlineData("resume-log-backup", "this resumes it, but nothing looks at its state")]
    public void Says_which_half_is_missing(string step, string missing) => Says($"""
        start-log-backup task=pitr
        network-outage
        {step} task=pitr
        """, $"""
        warning: after the outage the log backup task may be in error and write no log; {missing}
          network-outage <- an outage of the network
          start-log-backup <- log backup starts here
          help: check the task with `br log status`, and run `br log resume` when it is in error
        """);

    [Theory]
    [InlineData("pause-log-backup task=pitr")]
    [InlineData("stop-log-backup task=pitr")]
    [InlineData("truncate-log-backup task=pitr storage=s3://b/log until=1")]
    public void Takes_a_later_step_for_a_sign_of_a_task(string step) => Verify("[|network-outage|]\n" + step);

    [Fact]
    public void Accepts_an_outage_of_another_cluster() => Verify("""
        network-outage cluster=10.0.0.1:2379
        pause-log-backup cluster=10.0.0.2:2379 task=pitr
        """);
}
