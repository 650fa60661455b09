using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class SnapshotDuringPhysicalImportTests : RuleTest<SnapshotDuringPhysicalImport>
{
    [Fact]
    public void Reports_a_snapshot_that_does_not_wait_for_the_import() => Verify("""
        unordered
          sequence
            physical-import backend=local
          sequence
            [|snapshot-backup|]
        """);

    [Fact]
    public void Reports_a_snapshot_in_the_background_of_the_import() => Verify("""
        unordered
          sequence
            [|snapshot-backup|]
          sequence
            import-into
        """);

    [Fact]
    public void Accepts_a_snapshot_after_the_wait() => Verify("""
        unordered
          sequence
            physical-import backend=local
          sequence
            query-log-backup
        snapshot-backup
        """);

    [Fact]
    public void Accepts_declared_state() => Verify("""
        unordered document=all.yaml
          physical-import backend=local
          snapshot-backup
        """);

    [Fact]
    public void Accepts_two_documents() => Verify("""
        unordered
          sequence document=load.sh
            physical-import cluster=tidb/basic backend=local
          sequence document=full.sh
            snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_logical_import_another_cluster_and_other_tables() => Verify("""
        unordered
          sequence
            logical-import cluster=10.0.0.1:2379
          sequence
            physical-import cluster=10.0.0.2:2379
          sequence
            physical-import cluster=10.0.0.1:2379 table=shop.orders
          sequence
            snapshot-backup cluster=10.0.0.1:2379 scope=db db=hr
        """);

    [Fact]
    public void Accepts_a_cluster_that_only_may_be_the_same() => Verify("""
        unordered
          sequence
            physical-import cluster=?$A backend=local
          sequence
            snapshot-backup cluster=?$B
        """);

    [Theory]
    [InlineData("0 2 * * 0", "0 2 * * *")]
    [InlineData("*/30 * * * *", "0 0 1 * *")]
    public void Reports_schedules_that_start_together(string import, string snapshot) => Verify($"""
        unordered
          repeat schedule="{import}"
            physical-import backend=local
          repeat schedule="{snapshot}"
            [|snapshot-backup|]
        """);

    [Theory]
    [InlineData("0 2 * * 0", "0 3 * * *")]
    [InlineData("0 2 * * 0", "0 2 * * 1-6")]
    [InlineData("0 2 * * 0", "@every 24h")]
    [InlineData("0 2 * * 0", "H 2 * * *")]
    public void Accepts_schedules_that_do_not_surely_meet(string import, string snapshot) => Verify($"""
        unordered
          repeat schedule="{import}"
            physical-import backend=local
          repeat schedule="{snapshot}"
            snapshot-backup
        """);

    [Fact]
    public void Accepts_schedules_of_two_time_zones() => Verify("""
        unordered
          repeat schedule="0 2 * * *" time-zone=Asia/Tokyo
            physical-import backend=local
          repeat schedule="0 2 * * *"
            snapshot-backup
        """);

    [Fact]
    public void Accepts_one_job_that_does_one_after_the_other() => Verify("""
        repeat schedule="0 2 * * *"
          physical-import backend=local
          snapshot-backup
        """);

    [Fact]
    public void Tells_what_runs_at_the_same_time() => Says("""
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup
        """, """
        error: this snapshot is taken while a physical import still runs: it holds half-imported tables, and is no snapshot after the import
          snapshot-backup <- nothing waits for the import before this
          physical-import <- the import runs at the same time
          help: take the snapshot when the import has ended
        """);

    [Fact]
    public void Reports_an_import_that_only_a_branch_starts() => Verify("""
        unordered
          sequence
            choice
              sequence
                physical-import backend=local
          sequence
            [|snapshot-backup|]
        """);

    [Fact]
    public void Accepts_two_branches_of_which_one_may_run() => Verify("""
        unordered
          sequence
            choice
              sequence
                physical-import backend=local
          sequence
            choice
              sequence
                snapshot-backup
        """);
}
