using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class SnapshotBeforeLogStartTests : RuleTest<SnapshotBeforeLogStart>
{
    [Fact]
    public void Reports_a_snapshot_before() => Verify("""
        snapshot-backup
        [|start-log-backup|] task=a
        """);

    [Fact]
    public void Reports_instants_before() => Verify("""
        [|start-log-backup|] task=a start-ts="2024-05-02 00:00:00+0800"
        snapshot-backup backup-ts="2024-05-01 00:00:00+0800"
        """);

    [Fact]
    public void Accepts_a_start_that_reaches_back() => Verify("""
        snapshot-backup backup-ts="2024-05-02 00:00:00+0800"
        start-log-backup task=a start-ts="2024-05-01 00:00:00+0800"
        """);

    [Fact]
    public void Accepts_an_unknown_start() => Verify("""
        snapshot-backup
        start-log-backup task=a start-ts=?$TS
        """);

    [Fact]
    public void Accepts_a_snapshot_after() => Verify("""
        snapshot-backup
        start-log-backup task=a
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_recurring_snapshot() => Verify("""
        snapshot-backup
        start-log-backup task=a
        repeat schedule="@daily"
          snapshot-backup
        """);

    [Fact]
    public void Accepts_a_recurring_snapshot_elsewhere() => Verify("""
        unordered
          sequence document=a.sh
            snapshot-backup cluster=10.0.0.1:2379
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b
            repeat schedule="@daily"
              snapshot-backup cluster=10.0.0.1:2379
        """);

    [Theory]
    [InlineData("1d")]
    [InlineData("?")]
    public void Accepts_a_snapshot_that_prose_says_recurs(string every) => Verify($"""
        state-fact full-backup-every={every}
        snapshot-backup cluster=10.0.0.1:2379
        start-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Accepts_a_snapshot_that_prose_elsewhere_says_recurs() => Verify("""
        unordered
          sequence document=a.sh
            snapshot-backup cluster=10.0.0.1:2379
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b.md
            state-fact cluster=10.0.0.1:2379 full-backup-every=1d
        """);

    [Fact]
    public void Reports_a_snapshot_beside_other_facts() => Verify("""
        state-fact retention=7d log-backup=true
        snapshot-backup
        [|start-log-backup|] task=a
        """);

    [Fact]
    public void Reports_a_snapshot_when_that_of_another_cluster_recurs() => Verify("""
        unordered
          sequence document=a.sh
            snapshot-backup cluster=10.0.0.1:2379
            [|start-log-backup|] cluster=10.0.0.1:2379 task=a
          sequence document=b.md
            state-fact cluster=10.0.0.2:2379 full-backup-every=1d
        """);

    [Fact]
    public void Accepts_a_start_without_any() => Verify("""
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_declared_state() => Verify("""
        unordered
          snapshot-backup
          start-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_restart() => Verify("""
        start-log-backup task=a
        snapshot-backup
        stop-log-backup task=a
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_partial_snapshot() => Verify("""
        snapshot-backup scope=table
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379
        start-log-backup cluster=10.0.0.2:2379 task=a
        """);

    [Fact]
    public void Accepts_a_task_that_was_there() => Verify("""
        query-log-backup task=a decides=true
        snapshot-backup
        choice
          start-log-backup task=a
        """);

    [Fact]
    public void Accepts_a_snapshot_of_a_cluster_that_was_destroyed() => Verify("""
        snapshot-backup cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        start-log-backup cluster=tidb/basic
        """);

    [Fact]
    public void Leaves_a_start_beside_an_import_to_its_own_rule() => Verify("""
        unordered
          physical-import source=s3://in
          sequence
            snapshot-backup storage=s3://b/full
            start-log-backup task=pitr storage=s3://b/log
        """);

    [Fact]
    public void Reports_a_start_beside_an_import_that_the_log_holds() => Verify("""
        unordered
          logical-import source=s3://in
          sequence
            snapshot-backup storage=s3://b/full
            [|start-log-backup|] task=pitr storage=s3://b/log
        """);

    [Fact]
    public void Accepts_a_start_in_a_loop() => Verify("""
        snapshot-backup storage=s3://b/full
        repeat
          start-log-backup task=pitr storage=s3://b/log
        """);

    [Fact]
    public void Accepts_a_snapshot_of_the_very_instant() => Verify("""
        snapshot-backup storage=s3://b/full backup-ts=449000000000000000
        start-log-backup task=pitr storage=s3://b/log start-ts=449000000000000000
        """);
}
