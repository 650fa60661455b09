using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class BulkImportUnderLogBackupTests : RuleTest<BulkImportUnderLogBackup>
{
    [Fact]
    public void Reports_a_logical_import_that_no_snapshot_follows() => Verify("""
        start-log-backup task=pitr
        [|logical-import|] backend=tidb
        """);

    [Fact]
    public void Reports_LOAD_DATA_in_a_loop() => Verify("""
        start-log-backup task=pitr
        repeat
          [|bulk-write|] statement=load-data table=shop.orders
        """);

    [Fact]
    public void Accepts_single_statements() => Verify("""
        start-log-backup task=pitr
        bulk-write statement=load-data
        bulk-write statement=insert
        repeat
          bulk-write statement=insert
          bulk-write statement=delete
        repeat schedule="@daily"
          bulk-write statement=load-data
        """);

    [Fact]
    public void Accepts_a_snapshot_after_the_import() => Verify("""
        start-log-backup task=pitr
        logical-import backend=tidb
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_snapshot_of_the_table_after_the_loop() => Verify("""
        start-log-backup task=pitr
        repeat
          bulk-write statement=load-data table=shop.orders
        snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Accepts_a_loop_that_takes_snapshots() => Verify("""
        start-log-backup task=pitr
        repeat
          snapshot-backup
          logical-import
        """);

    [Fact]
    public void Accepts_an_import_before_the_log_backup() => Verify("""
        logical-import backend=tidb
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_physical_imports_and_those_of_unknown_mode() => Verify("""
        start-log-backup task=pitr
        physical-import backend=local
        import backend=?
        import-into
        """);

    [Fact]
    public void Reports_a_background_import_beside_which_a_snapshot_runs() => Verify("""
        start-log-backup task=pitr
        unordered
          [|logical-import|]
          snapshot-backup
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        start-log-backup task=pitr
        logical-import backend=tidb cluster=sql:tidb.prod:4000
        """, """
        warning: a restore replays every row imported here and may run out of memory: log backup 'pitr' runs and no snapshot follows
          logical-import <- bulk import into tidb.prod:4000
          start-log-backup <- log backup starts here
          help: take a full backup after the import, and restore from that
        """);
}
