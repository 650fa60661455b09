using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Statements;

public class StatementLoweringTests
{
    [Fact]
    public void Reads_imports() => Verify("""
        ⟦IMPORT INTO shop.orders FROM 's3://dump/orders.*.parquet' FORMAT 'parquet' WITH DISABLE_PRECHECK, THREAD = 8⟧;
        ⟦IMPORT INTO t FROM SELECT * FROM s WITH detached⟧;
        """, """
        import-into table=shop.orders data-source-dir=s3://dump/orders.*.parquet check-requirements=false
        import-into table=t detached=true
        """);

    [Fact]
    public void Reads_snapshots() => Verify("""
        ⟦BACKUP DATABASE * TO 's3://b/full' SNAPSHOT = 434000000000000000⟧;
        ⟦BACKUP DATABASE a, b TO 's3://b/ab'⟧;
        ⟦BACKUP TABLE a.t TO 's3://b/t' LAST_BACKUP = '2024-05-10 12:00:00'⟧;
        ⟦RESTORE DATABASE * FROM 's3://b/full'⟧;
        ⟦RESTORE TABLE a.t FROM 's3://b/t'⟧;
        """, """
        snapshot-backup storage=s3://b/full backup-ts=434000000000000000 statement=backup scope=full
        snapshot-backup storage=s3://b/ab statement=backup scope=db db=a,b
        snapshot-backup storage=s3://b/t last-backup-ts="2024-05-10 12:00:00" statement=backup scope=table table=a.t
        snapshot-restore storage=s3://b/full statement=restore scope=full
        snapshot-restore storage=s3://b/t statement=restore scope=table table=a.t
        """);

    [Fact]
    public void Leaves_open_an_instant_that_counts_from_the_run() => Verify("""
        ⟦BACKUP DATABASE * TO 's3://b/full' SNAPSHOT = 36 HOUR AGO⟧;
        """, """
        snapshot-backup storage=s3://b/full backup-ts=?"36 HOUR AGO" statement=backup scope=full
        """);

    [Fact]
    public void Reads_writes_and_how_far_they_reach() => Verify("""
        ⟦LOAD DATA LOCAL INFILE '/d.csv' INTO TABLE t⟧;
        ⟦INSERT INTO t SELECT * FROM s⟧;
        ⟦DELETE FROM t WHERE a = 1 LIMIT 100⟧;
        ⟦UPDATE t SET a = 1⟧;
        ⟦BATCH ON id LIMIT 1000 DELETE FROM t⟧;
        INSERT INTO t VALUES (1);
        SELECT * FROM t;
        """, """
        bulk-write statement=load-data table=t data-source-dir=/d.csv
        bulk-write statement=insert table=t
        bulk-write statement=delete table=t where=true limit=true
        bulk-write statement=update table=t
        bulk-write statement=delete table=t batch=true
        """);

    [Fact]
    public void Knows_a_write_of_one_row() => Verify("""
        ⟦UPDATE t SET a = 1 WHERE id = 5⟧;
        ⟦DELETE FROM t WHERE t.id = ?⟧;
        ⟦DELETE FROM t WHERE id = 5 OR a = 1⟧;
        """, """
        bulk-write statement=update table=t where=key
        bulk-write statement=delete table=t where=key
        bulk-write statement=delete table=t where=true
        """);

    [Fact]
    public void Knows_writes_that_share_a_transaction() => Verify("""
        BEGIN;
        ⟦DELETE FROM t LIMIT 10⟧;
        ⟦DELETE FROM t LIMIT 10⟧;
        COMMIT;
        START TRANSACTION;
        ⟦DELETE FROM t LIMIT 10⟧;
        COMMIT;
        """, """
        bulk-write statement=delete table=t limit=true transaction=shared
        bulk-write statement=delete table=t limit=true
        bulk-write statement=delete table=t limit=true
        """);

    [Theory]
    [InlineData("8 << 30", "8589934592")]
    [InlineData("4 * 1024 * 1024", "4194304")]
    [InlineData("-1", "-1")]
    [InlineData("8 << 100", "?\"8 << 100\"")]
    [InlineData("99999999999999999999 * 2", "?\"99999999999999999999 * 2\"")]
    [InlineData("@old << 30", "?\"@old << 30\"")]
    public void Works_out_amounts(string value, string expected) =>
        Verify($"SET ⟦GLOBAL tidb_mem_quota_query = {value}⟧;", $"change-setting item=tidb_mem_quota_query value={expected}");

    [Fact]
    public void Reads_indexes() => Verify("""
        ⟦CREATE INDEX i ON shop.t (a)⟧;
        ⟦ALTER TABLE t ADD INDEX i (a)⟧;
        """, """
        add-index table=shop.t
        add-index table=t
        """);

    [Fact]
    public void Reads_the_settings_that_decide_about_backups() => Verify("""
        SET ⟦GLOBAL tidb_gc_life_time = '72h'⟧, ⟦@@global.tidb_ddl_enable_fast_reorg = OFF⟧;
        SET ⟦SESSION tidb_dml_type = 'bulk'⟧;
        SET ⟦CONFIG tikv `log-backup.enable` = false⟧;
        SET ⟦CONFIG tikv `gc.ratio-threshold` = 1.1⟧;
        SET ⟦GLOBAL tidb_mem_quota_query = 10 << 30⟧;
        SET GLOBAL tidb_enable_1pc = ON;
        """, """
        change-setting item=tidb_gc_life_time value=72h
        change-setting item=tidb_ddl_enable_fast_reorg value=OFF
        change-setting item=tidb_dml_type value=bulk
        change-setting item=log-backup.enable value=false
        change-setting item=gc.ratio-threshold value=1.1
        change-setting item=tidb_mem_quota_query value=10737418240
        """);

    [Fact]
    public void Reads_flashbacks_of_the_cluster_only() => Verify("""
        ⟦FLASHBACK CLUSTER TO TIMESTAMP '2024-05-10 12:00:00'⟧;
        FLASHBACK TABLE t;
        """, """
        flashback-cluster timestamp="2024-05-10 12:00:00"
        """);

    [Fact]
    public void Leaves_placeholders_open() => Verify("""
        ⟦IMPORT INTO t FROM 's3://<bucket>/d'⟧;
        """, """
        import-into table=t data-source-dir=?s3://<bucket>/d
        """);

    private static void Verify(string marked, string expected)
    {
        var (text, spans) = Testing.Markup.Parse(marked, "⟦", "⟧");
        var plan = new RunbookPlan(Lowerer.Lower(SourceFile.From("x.sql", text), NoRelatedFiles.Instance).Root with { Document = null });

        PlanPrinter.Print(plan).TrimEnd().Should().Be(expected);
        plan.Operations.Select(operation => operation.Span.Span).Should().Equal(spans);
    }
}
