using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class PhysicalImportUnderLogBackupTests : RuleTest<PhysicalImportUnderLogBackup>
{
    [Fact]
    public void Reports_an_import_that_no_snapshot_follows() => Verify("""
        start-log-backup task=pitr
        snapshot-backup
        [|physical-import|] backend=local
        """);

    [Fact]
    public void Accepts_the_recommended_order() => Verify("""
        physical-import backend=local
        start-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_snapshot_after_the_import() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        snapshot-backup
        """);

    [Fact]
    public void Accepts_an_import_after_the_log_backup_has_stopped() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Reports_an_import_after_the_log_backup_has_started_again() => Verify("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        start-log-backup task=pitr
        [|physical-import|] backend=local
        """);

    [Fact]
    public void Reports_an_import_while_the_log_backup_is_paused() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        [|physical-import|] backend=local
        """);

    [Fact]
    public void Takes_a_pause_or_a_resume_for_a_sign_of_a_task() => Verify("""
        resume-log-backup task=pitr
        [|physical-import|] backend=local
        """);

    [Fact]
    public void Leaves_a_pause_for_the_import_to_the_rule_about_it() => Verify("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        physical-import backend=local
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Leaves_an_implicit_backend_to_the_rule_about_it() => Verify("""
        start-log-backup task=pitr
        physical-import
        """);

    [Fact]
    public void Leaves_a_log_backup_that_starts_beside_a_job_to_the_rule_about_it() => Verify("""
        unordered
          physical-import backend=local
          sequence
            start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        physical-import cluster=10.0.0.2:2379 backend=local
        """);

    [Fact]
    public void Reports_one_of_the_endpoints_of_the_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379,10.0.0.2:2379
        [|physical-import|] cluster=http://10.0.0.2:2379 backend=local
        """);

    [Fact]
    public void Accepts_a_cluster_that_only_may_be_the_same() => Verify("""
        start-log-backup cluster=?$PROD
        physical-import cluster=?$STAGING backend=local
        """);

    [Fact]
    public void Reports_one_variable_in_one_document() => Verify("""
        start-log-backup cluster=?$PD
        [|physical-import|] cluster=?$PD backend=local
        """);

    [Fact]
    public void Accepts_one_variable_in_two_documents() => Verify("""
        unordered
          sequence document=start.sh
            start-log-backup cluster=?$PD
          sequence document=load.sh
            physical-import cluster=?$PD backend=local
        """);

    [Fact]
    public void Reports_a_snapshot_of_another_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        [|physical-import|] cluster=10.0.0.1:2379 backend=local
        snapshot-backup cluster=10.0.0.2:2379
        """);

    [Fact]
    public void Accepts_a_snapshot_that_may_be_of_the_same_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        physical-import cluster=10.0.0.1:2379 backend=local
        snapshot-backup cluster=?
        """);

    [Fact]
    public void Reports_a_task_that_another_document_declares() => Verify("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            [|physical-import|] cluster=tidb/basic backend=local
        """);

    [Fact]
    public void Reports_declared_state_in_one_document() => Verify("""
        unordered document=all.yaml
          start-log-backup cluster=tidb/basic
          [|physical-import|] cluster=tidb/basic backend=local
        """);

    [Fact]
    public void Accepts_a_task_that_a_document_without_an_order_stops() => Verify("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            physical-import cluster=tidb/basic backend=local
          sequence document=stop.sh
            stop-log-backup cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_start_in_the_other_branch() => Verify("""
        choice
          start-log-backup task=pitr
          physical-import backend=local
        """);

    [Fact]
    public void Accepts_a_start_that_may_be_skipped() => Verify("""
        choice
          start-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Reports_a_start_in_the_same_branch() => Verify("""
        choice
          sequence
            start-log-backup task=pitr
            [|physical-import|] backend=local
          sequence
            snapshot-backup
        """);

    [Fact]
    public void Reports_a_start_of_what_a_query_found_missing() => Verify("""
        query-log-backup decides=true
        choice
          start-log-backup task=pitr
        [|physical-import|] backend=local
        """);

    [Fact]
    public void Accepts_a_stop_that_may_be_skipped() => Verify("""
        start-log-backup task=pitr
        choice
          stop-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Reports_an_import_in_a_branch() => Verify("""
        start-log-backup task=pitr
        choice
          [|physical-import|] backend=local
        """);

    [Fact]
    public void Reports_each_import_of_a_loop_once() => Verify("""
        start-log-backup task=pitr
        repeat
          [|physical-import|] backend=local
        """);

    [Fact]
    public void Accepts_a_snapshot_in_a_branch_behind_it() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        choice
          snapshot-backup
        """);

    [Fact]
    public void Reports_an_import_although_another_file_takes_a_snapshot_at_some_time() => Verify("""
        unordered
          sequence document=load.sh
            start-log-backup cluster=tidb/basic
            [|physical-import|] cluster=tidb/basic backend=local
          unordered document=backup.yaml
            snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_snapshot_without_an_order_beside_the_import() => Verify("""
        unordered document=load.yaml
          start-log-backup cluster=tidb/basic
          physical-import cluster=tidb/basic backend=local
          snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_schedule_of_snapshots_wherever_it_is_set_up() => Verify("""
        repeat schedule="0 2 * * *"
          snapshot-backup
        start-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Accepts_a_snapshot_of_the_imported_table() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local table=shop.orders
        snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Reports_a_snapshot_of_another_table() => Verify("""
        start-log-backup task=pitr
        [|physical-import|] backend=local table=shop.orders
        snapshot-backup scope=table db=shop table=customers
        snapshot-backup scope=db db=hr
        """);

    [Fact]
    public void Accepts_a_partial_snapshot_when_the_imported_tables_are_not_known() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Reports_a_snapshot_of_raw_keys() => Verify("""
        start-log-backup task=pitr
        [|physical-import|] backend=local
        snapshot-backup scope=raw
        """);

    [Fact]
    public void Accepts_imports_in_another_mode() => Verify("""
        start-log-backup task=pitr
        logical-import backend=tidb
        import backend=?$BACKEND
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        start-log-backup task=pitr cluster=10.0.1.10:2379
        physical-import cluster=10.0.1.10:2379 backend=local
        """, """
        error: rows imported here cannot be restored to a point in time: log backup 'pitr' runs and no snapshot follows
          physical-import <- physical import into 10.0.1.10:2379
          local <- this makes it physical
          start-log-backup <- log backup starts here
          help: take a full backup after the import, or import with backend = "tidb"
        """);

    [Fact]
    public void Tells_of_a_pause() => Says("""
        start-log-backup task=?
        pause-log-backup
        physical-import backend=local
        """, """
        error: rows imported here cannot be restored to a point in time: the log backup is only paused and no snapshot follows
          physical-import <- physical import
          local <- this makes it physical
          start-log-backup <- log backup starts here
          pause-log-backup <- log backup is paused here, and still exists
          help: take a full backup after the import, or import with backend = "tidb"
        """);

    [Fact]
    public void Accepts_a_new_cluster_in_the_place_of_a_destroyed_one() => Verify("""
        start-log-backup cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        physical-import cluster=tidb/basic
        """);

    [Theory]
    [InlineData("physical-import", "full-backup-every=1d")]
    [InlineData("[|physical-import|]", "retention=7d")]
    [InlineData("[|physical-import|]", "full-backup-every=1d cluster=10.0.0.9:2379")]
    public void Believes_prose_about_full_backups_of_the_cluster(string import, string fact) => Verify($"""
        state-fact {fact}
        start-log-backup cluster=10.0.0.1:2379 task=pitr
        {import} cluster=10.0.0.1:2379 backend=local
        """);

    [Fact]
    public void Prose_of_another_document_is_about_no_cluster_that_it_does_not_name() => Verify("""
        unordered
          sequence document=a.md
            state-fact full-backup-every=1d
          sequence document=b.sh
            start-log-backup cluster=10.0.0.1:2379 task=pitr
            [|physical-import|] cluster=10.0.0.1:2379 backend=local
        """);
}
