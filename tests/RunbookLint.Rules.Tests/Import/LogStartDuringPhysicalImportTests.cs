using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class LogStartDuringPhysicalImportTests : RuleTest<LogStartDuringPhysicalImport>
{
    [Fact]
    public void Reports_a_start_that_does_not_wait_for_the_import() => Verify("""
        unordered
          physical-import backend=local
          sequence
            [|start-log-backup|] task=pitr
            snapshot-backup
        """);

    [Fact]
    public void Reports_a_start_beside_a_job_in_a_script() => Verify("""
        snapshot-backup
        unordered
          import-into
          [|start-log-backup|] task=pitr
        """);

    [Fact]
    public void Accepts_a_start_after_the_import_is_waited_for() => Verify("""
        unordered
          physical-import backend=local
          add-index
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_declared_state() => Verify("""
        unordered document=all.yaml
          physical-import backend=local
          start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_two_documents() => Verify("""
        unordered
          sequence document=load.sh
            physical-import cluster=tidb/basic backend=local
            snapshot-backup cluster=tidb/basic
          sequence document=start.sh
            start-log-backup cluster=tidb/basic
            snapshot-backup cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_logical_import_and_another_cluster() => Verify("""
        unordered
          logical-import cluster=10.0.0.1:2379
          physical-import cluster=10.0.0.2:2379 backend=local
          sequence
            start-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Tells_where_the_import_began() => Says("""
        unordered
          physical-import backend=local
          sequence
            start-log-backup task=pitr
        """, """
        error: the log backup starts while a physical import still runs: it is refused, or misses the imported rows
          start-log-backup <- nothing waits for the import before this
          physical-import <- the import runs in the background from here on
          help: wait for the import to end before starting the log backup, and take a full backup then
        """);

    [Fact]
    public void Accepts_an_import_in_a_file_that_is_only_written() => Verify("""
        unordered
          sequence
            start-log-backup task=pitr cluster=10.0.0.1:2379
            snapshot-backup cluster=10.0.0.1:2379
          sequence file=/etc/systemd/system/load.service
            physical-import cluster=10.0.0.1:2379 backend=local
        """);

    [Fact]
    public void Reports_an_import_that_only_a_branch_starts() => Verify("""
        unordered
          sequence
            choice
              sequence
                physical-import backend=local
          sequence
            [|start-log-backup|]
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
                start-log-backup
        """);
}
