using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class ImportIntoUnderLogBackupTests : RuleTest<ImportIntoUnderLogBackup>
{
    [Fact]
    public void Reports_an_import_that_no_snapshot_follows() => Verify("""
        start-log-backup task=pitr
        [|import-into|] table=shop.orders
        """);

    [Fact]
    public void Accepts_the_recommended_order() => Verify("""
        import-into table=shop.orders
        start-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Accepts_a_snapshot_of_the_table_or_its_database_or_all() => Verify("""
        start-log-backup task=pitr
        import-into table=shop.orders
        import-into table=shop.`Customers`
        import-into table=hr.people
        snapshot-backup scope=table db=shop table=Orders
        snapshot-backup scope=db db=shop
        snapshot-backup scope=full
        """);

    [Fact]
    public void Reports_the_tables_that_the_snapshots_leave_out() => Verify("""
        start-log-backup task=pitr
        import-into table=shop.orders
        [|import-into|] table=hr.people
        snapshot-backup scope=db db=shop
        """);

    [Fact]
    public void Accepts_a_table_whose_database_is_not_known() => Verify("""
        start-log-backup task=pitr
        import-into table=orders
        snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Reports_another_table_whose_database_is_not_known() => Verify("""
        start-log-backup task=pitr
        [|import-into|] table=people
        snapshot-backup scope=table db=shop table=orders
        """);

    [Fact]
    public void Accepts_a_filter_that_may_hold_the_table() => Verify("""
        start-log-backup task=pitr
        import-into table=shop.orders
        snapshot-backup scope=full filter=shop.*
        """);

    [Fact]
    public void Leaves_a_pause_for_the_import_to_the_rule_about_it() => Verify("""
        pause-log-backup task=pitr
        import-into table=shop.orders
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Knows_the_cluster_of_a_page_by_two_names() => Verify("""
        start-log-backup cluster=10.0.1.10:2379
        [|import-into|] cluster=sql:tidb.prod:4000 table=shop.orders
        """);

    [Fact]
    public void Accepts_a_client_of_an_unknown_server() => Verify("""
        start-log-backup cluster=10.0.1.10:2379
        snapshot-backup cluster=10.0.2.10:2379
        import-into cluster=sql:tidb.staging:4000 table=shop.orders
        """);

    [Fact]
    public void Tells_the_chain_of_evidence() => Says("""
        start-log-backup task=pitr
        import-into table=shop.orders
        """, """
        error: rows imported here cannot be restored to a point in time: log backup 'pitr' runs and no snapshot follows
          import-into <- IMPORT INTO shop.orders is a physical import
          start-log-backup <- log backup starts here
          help: take a snapshot backup of the table or of the cluster after the import, or load the rows with LOAD DATA
        """);
}
