using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestorePointBeforePostImportSnapshotTests : RuleTest<RestorePointBeforePostImportSnapshot>
{
    [Fact]
    public void Reports_a_moment_between_import_and_snapshot() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts=[|"2024-05-02 12:00:00+0000"|]
        """);

    [Fact]
    public void Reports_a_moment_behind_the_day_of_the_import() => Verify("""
        snapshot-backup storage=s3://b/20240501
        sequence title="2024-05-02: import the orders"
          import-into
        snapshot-backup storage=s3://b/20240505
        point-restore full-backup-storage=s3://b/20240501 restored-ts=[|"2024-05-03 20:00:00+0000"|]
        """);

    [Fact]
    public void Reports_a_moment_behind_the_start_of_the_log_that_follows() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        stop-log-backup
        physical-import
        start-log-backup start-ts="2024-05-02 00:00:00+0000"
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts=[|"2024-05-02 12:00:00+0000"|]
        """);

    [Fact]
    public void Leaves_a_moment_inside_the_import_to_the_stronger_rule() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 04:00:00+0000"
        """);

    [Fact]
    public void Accepts_moments_before_the_import_and_behind_the_snapshot() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 01:00:00+0000"
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-03 00:00:00+0000"
        """);

    [Fact]
    public void Accepts_logical_imports_whose_rows_are_in_the_log() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          logical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 12:00:00+0000"
        """);

    [Fact]
    public void Is_silent_when_the_instant_of_the_snapshot_is_unknown() => Verify("""
        snapshot-backup storage=s3://b/a
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          physical-import
        snapshot-backup storage=s3://b/b
        point-restore full-backup-storage=s3://b/a restored-ts="2024-05-02 12:00:00+0000"
        """);

    [Fact]
    public void Says_what_will_be_missing() => Says("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 12:00:00+0000"
        """, """
        error: 2024-05-02 12:00:00+0000 lies between the import and the snapshot that follows it: the imported rows will be missing
          "2024-05-02 12:00:00+0000" <- the rows are in no log, and in no snapshot yet
          snapshot-backup <- the restore starts from this snapshot
          physical-import <- the import
          sequence <- this tells when it runs
          snapshot-backup <- this snapshot holds the imported rows
          help: restore to a moment after that snapshot, and start from it
        """);
}
