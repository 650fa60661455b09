using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class LogTaskUnknownTests : RuleTest<LogTaskUnknown>
{
    [Fact]
    public void Reports_another_name_once() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=[|pirt|]
        resume-log-backup task=pirt
        """);

    [Fact]
    public void Reports_it_across_documents() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=10.0.0.1:2379 task=pitr
          sequence document=b.sh
            stop-log-backup cluster=10.0.0.1:2379 task=[|log|]
        """);

    [Fact]
    public void Accepts_a_resource_that_is_its_own_task() => Verify("""
        unordered
          stop-log-backup cluster=a/basic task=log-old kind=Backup
          start-log-backup cluster=a/basic task=log-new
        """);

    [Fact]
    public void Accepts_the_name() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_start_elsewhere() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=10.0.0.1:2379 task=pitr
          sequence document=b.sh
            start-log-backup task=log
          sequence document=c.sh
            stop-log-backup cluster=10.0.0.1:2379 task=log
        """);

    [Fact]
    public void Accepts_unknown_names() => Verify("""
        start-log-backup task=?$TASK
        stop-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_cluster_whose_start_is_not_there() => Verify("""
        stop-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 task=a
        stop-log-backup cluster=10.0.0.2:2379 task=b
        """);

    [Fact]
    public void Accepts_a_task_that_another_one_replaces() => Verify("""
        pause-log-backup task=a
        stop-log-backup task=a
        start-log-backup task=b storage=s3://b/2
        """);

    [Fact]
    public void Reports_a_stop_between_two_starts() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=[|pirt|]
        start-log-backup task=pitr
        """);
}
