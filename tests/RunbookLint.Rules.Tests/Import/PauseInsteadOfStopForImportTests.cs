using RunbookLint.Rules.Import;

namespace RunbookLint.Rules.Tests.Import;

public class PauseInsteadOfStopForImportTests : RuleTest<PauseInsteadOfStopForImport>
{
    [Fact]
    public void Reports_a_pause_for_the_time_of_an_import() => Verify("""
        [|pause-log-backup|] task=pitr
        physical-import backend=local
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Reports_it_whether_a_snapshot_follows_or_not() => Verify("""
        [|pause-log-backup|] task=pitr
        import-into
        resume-log-backup task=pitr
        snapshot-backup
        """);

    [Fact]
    public void Reports_one_pause_for_several_imports_once() => Verify("""
        [|pause-log-backup|] task=pitr
        physical-import backend=local
        physical-import backend=local
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_pause_for_a_logical_import() => Verify("""
        pause-log-backup task=pitr
        logical-import
        resume-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_an_import_outside_of_the_pause() => Verify("""
        physical-import backend=local
        pause-log-backup task=pitr
        resume-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Accepts_a_task_that_is_stopped_in_between() => Verify("""
        pause-log-backup task=pitr
        stop-log-backup task=pitr
        physical-import backend=local
        start-log-backup task=pitr
        """);

    [Fact]
    public void Accepts_a_pause_that_is_not_ended() => Verify("""
        pause-log-backup task=pitr
        physical-import backend=local
        """);

    [Fact]
    public void Accepts_another_cluster() => Verify("""
        pause-log-backup cluster=10.0.0.1:2379
        physical-import cluster=10.0.0.2:2379 backend=local
        resume-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Tells_what_it_is_about() => Says("""
        pause-log-backup task=pitr
        physical-import backend=local
        resume-log-backup task=pitr
        """, """
        error: pausing does not make a physical import recoverable: the task still exists, and the imported rows never enter its log
          pause-log-backup <- log backup is paused for an import
          physical-import <- physical import
          resume-log-backup <- log backup is resumed here, without the imported rows
          help: stop the log backup, import, start it again and take a full backup; or import with backend = "tidb"
        """);
}
