using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class ResumeWithoutStatusCheckTests : RuleTest<ResumeWithoutStatusCheck>
{
    [Fact]
    public void Hints_at_a_resume_alone() => Verify("""
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void Accepts_a_query_before() => Verify("""
        query-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_query_after() => Verify("""
        resume-log-backup task=a
        query-log-backup task=a
        """);

    [Fact]
    public void A_range_is_no_state() => Verify("""
        query-log-backup command="log metadata" storage=s3://b/l
        [|resume-log-backup|] task=a
        """);

    [Fact]
    public void A_query_of_another_cluster_is_none() => Verify("""
        query-log-backup cluster=10.0.0.1:2379
        [|resume-log-backup|] cluster=10.0.0.2:2379 task=a
        """);

    [Fact]
    public void Accepts_a_resource_whose_state_the_operator_shows() => Verify("""
        resume-log-backup task=a kind=Backup
        """);

    [Fact]
    public void Accepts_a_list_of_commands() => Verify("""
        start-log-backup task=?$T
        stop-log-backup task=?$T
        pause-log-backup task=?$T
        resume-log-backup task=?$T
        """);

    [Fact]
    public void Accepts_alternatives() => Verify("""
        choice
          start-log-backup task=?$T
          pause-log-backup task=?$T
          sequence
            snapshot-backup
            resume-log-backup task=?$T
          stop-log-backup task=?$T
        """);

    [Fact]
    public void Hints_at_work_between_the_commands() => Verify("""
        start-log-backup task=a
        pause-log-backup task=a
        physical-import
        [|resume-log-backup|] task=a
        stop-log-backup task=a
        """);

    /// <summary>Only all four commands make a list of what there is.</summary>
    [Theory]
    [InlineData("stop-log-backup task=a\npause-log-backup task=a")]
    [InlineData("start-log-backup task=a\npause-log-backup task=a")]
    [InlineData("start-log-backup task=a\nstop-log-backup task=a")]
    public void Reports_a_resume_behind_three_others(string others) => Verify(others + "\n[|resume-log-backup|] task=a");

    [Fact]
    public void Accepts_a_list_in_which_one_command_stands_twice() => Verify("""
        choice
          start-log-backup task=a
          start-log-backup task=a storage=s3://b/log
          stop-log-backup task=a
          pause-log-backup task=a
          pause-log-backup task=a gc-ttl=86400
          resume-log-backup task=a
        """);

    [Fact]
    public void Takes_a_query_with_a_storage_for_one_of_the_task() => Verify("""
        resume-log-backup task=pitr
        query-log-backup task=pitr storage=s3://b/log
        """);
}
