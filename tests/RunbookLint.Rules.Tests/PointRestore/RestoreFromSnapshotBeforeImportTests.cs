using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreFromSnapshotBeforeImportTests : RuleTest<RestoreFromSnapshotBeforeImport>
{
    [Theory]
    [InlineData("physical-import")]
    [InlineData("import-into")]
    [InlineData("logical-import")]
    public void Reports_a_restore_to_the_end_of_the_log(string import) => Verify($"""
        snapshot-backup storage=s3://b/a
        {import}
        snapshot-backup storage=s3://b/b
        point-restore full-backup-storage=[|s3://b/a|] storage=s3://b/log
        """);

    [Fact]
    public void Reports_a_restore_behind_the_newer_snapshot() => Verify("""
        snapshot-backup storage=s3://b/20240501
        physical-import
        snapshot-backup storage=s3://b/20240503
        point-restore full-backup-storage=[|s3://b/20240501|] restored-ts="2024-05-03 12:00:00+0000"
        """);

    [Fact]
    public void Reports_a_restore_in_another_document() => Verify("""
        unordered
          sequence document=load.sh
            snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
            physical-import cluster=10.0.0.1:2379
            snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/b
          sequence document=restore.sh
            point-restore full-backup-storage=[|s3://b/a|]
        """);

    [Fact]
    public void Accepts_the_newer_snapshot() => Verify("""
        snapshot-backup storage=s3://b/a
        physical-import
        snapshot-backup storage=s3://b/b
        point-restore full-backup-storage=s3://b/b
        """);

    [Fact]
    public void Accepts_a_restore_to_before_the_newer_snapshot() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        query-log-backup
        logical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-01 00:00:00+0000"
        """);

    [Fact]
    public void Is_silent_when_one_of_the_instants_is_unknown() => Verify("""
        snapshot-backup storage=s3://b/a
        physical-import
        snapshot-backup storage=s3://b/b
        point-restore full-backup-storage=s3://b/a restored-ts="2024-05-03 12:00:00+0000"
        point-restore full-backup-storage=s3://b/a restored-ts=?$TS
        """);

    [Fact]
    public void Accepts_without_a_snapshot_behind_the_import() => Verify("""
        snapshot-backup storage=s3://b/a
        physical-import
        point-restore full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Accepts_an_import_before_the_snapshot() => Verify("""
        physical-import
        snapshot-backup storage=s3://b/a
        snapshot-backup storage=s3://b/b
        point-restore full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Accepts_the_restore_that_comes_before_the_newer_snapshot() => Verify("""
        snapshot-backup storage=s3://b/a
        physical-import
        point-restore full-backup-storage=s3://b/a
        snapshot-backup storage=s3://b/b
        """);

    [Fact]
    public void Accepts_imports_into_another_cluster() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
        physical-import cluster=10.0.9.1:2379
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/b
        point-restore full-backup-storage=s3://b/a
        """);

    [Theory]
    [InlineData("scope=table table=t")]
    [InlineData("filter=db.*")]
    [InlineData("last-backup-ts=449451550310400000")]
    public void Needs_a_snapshot_to_start_from(string snapshot) => Verify($"""
        snapshot-backup storage=s3://b/a
        physical-import
        snapshot-backup storage=s3://b/b {snapshot}
        point-restore full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Is_silent_when_one_storage_is_written_twice() => Verify("""
        snapshot-backup storage=s3://b/a
        physical-import
        snapshot-backup storage=s3://b/a
        point-restore full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Leaves_a_restore_into_the_import_to_the_stronger_rule() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 00:00:00+0000"
        """);

    [Fact]
    public void Says_which_snapshot_to_use() => Says("""
        snapshot-backup storage=s3://b/a
        physical-import
        snapshot-backup storage=s3://b/b?access-key=x
        point-restore full-backup-storage=s3://b/a
        """, """
        warning: this snapshot predates the import, so the imported rows are in no log and will be missing; use 's3://b/b'
          s3://b/a <- snapshot from before the import
          snapshot-backup <- the restore starts from this snapshot
          physical-import <- the import
          snapshot-backup <- this snapshot holds the imported rows
          help: start from the snapshot taken after the import
        """);
}
