using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class NoSnapshotAfterPhysicalImportTests : RuleTest<NoSnapshotAfterPhysicalImport>
{
    [Fact]
    public void Reports_a_log_backup_that_starts_again_without_a_snapshot() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        [|physical-import|] backend=local
        [|import-into|]
        start-log-backup task=pitr
        """);

    [Fact]
    public void Does_not_need_to_see_the_first_start() => Verify("""
        stop-log-backup task=pitr
        [|physical-import|] backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_snapshot_after_the_import() => Verify("""
        stop-log-backup task=pitr
        physical-import backend=local
        start-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Reports_a_snapshot_before_the_import() => Verify("""
        stop-log-backup task=pitr
        snapshot-backup
        [|physical-import|] backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_an_import_before_the_first_start() => Verify("""
        physical-import backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_log_backup_that_stays_stopped() => Verify("""
        stop-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Accepts_an_import_behind_the_second_start() => Verify("""
        stop-log-backup task=pitr
        start-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Accepts_a_logical_import() => Verify("""
        stop-log-backup task=pitr
        logical-import
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_stop_and_a_start_of_another_cluster() => Verify("""
        stop-log-backup cluster=10.0.0.1:2379
        physical-import cluster=10.0.0.2:2379 backend=local
        start-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Is_silent_when_a_branch_decides() => Verify("""
        choice
          stop-log-backup task=pitr
        physical-import backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_schedule_of_snapshots() => Verify("""
        repeat schedule="@daily"
          snapshot-backup
        stop-log-backup task=pitr
        physical-import backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        stop-log-backup task=pitr
        physical-import backend=local cluster=10.0.0.1:2379
        start-log-backup task=pitr
        """, """
        error: rows imported here cannot be restored to a point in time: the log backup starts again after the import, and no snapshot holds them
          physical-import <- physical import into 10.0.0.1:2379
          local <- this makes it physical
          stop-log-backup <- log backup stops here
          start-log-backup <- log backup starts again here, without the imported rows
          help: take a full backup after the import, when the log backup runs again
        """);

    [Fact]
    public void Reports_although_another_file_starts_the_task_too() => Verify("""
        unordered
          sequence document=load.sh
            stop-log-backup cluster=tidb/basic task=pitr
            [|physical-import|] cluster=tidb/basic backend=local
            start-log-backup cluster=tidb/basic task=pitr
          sequence document=setup.sh
            start-log-backup cluster=tidb/basic task=pitr
        """);

    [Theory]
    [InlineData("physical-import", "full-backup-every=1d")]
    [InlineData("[|physical-import|]", "retention=7d")]
    [InlineData("[|physical-import|]", "full-backup-every=1d cluster=10.0.0.9:2379")]
    public void Believes_prose_about_full_backups_of_the_cluster(string import, string fact) => Verify($"""
        state-fact {fact}
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        {import} cluster=10.0.0.1:2379 backend=local
        start-log-backup cluster=10.0.0.1:2379 task=pitr
        """);
}
