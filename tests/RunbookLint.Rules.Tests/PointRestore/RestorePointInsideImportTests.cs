using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestorePointInsideImportTests : RuleTest<RestorePointInsideImport>
{
    [Fact]
    public void Reports_a_moment_between_the_snapshots_around_the_import() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts=[|"2024-05-02 08:00:00+0800"|]
        """);

    [Theory]
    [InlineData("import-into")]
    [InlineData("logical-import")]
    public void Means_every_kind_of_import(string import) => Verify($"""
        snapshot-backup storage=s3://b/a backup-ts="2024-05-01 00:00:00+0000"
        stop-log-backup
        {import}
        start-log-backup
        snapshot-backup storage=s3://b/b backup-ts="2024-05-03 00:00:00+0000"
        point-restore full-backup-storage=s3://b/a restored-ts=[|"2024-05-02 08:00:00+0800"|]
        """);

    [Theory]
    [InlineData("2024-05-03 02:00 – 06:00 UTC: import the orders", "2024-05-03 04:00:00+0000")]
    [InlineData("2024-05-03 02:00-06:00 (UTC+8) bulk load", "2024-05-03 04:00:00+0800")]
    [InlineData("Import, 2024-05-03 02:00 +0800 to 2024-05-03 06:00 +0800", "2024-05-03 04:00:00+0800")]
    [InlineData("2024-05-03 22:00 UTC to 04:00 UTC: Lightning", "2024-05-04 02:00:00+0000")]
    [InlineData("2024-05-03T02:00:00Z – 2024-05-05T02:00:00Z 导入", "2024-05-04 02:00:00+0000")]
    public void Reads_the_heading_over_the_import(string title, string point) => Verify($"""
        start-log-backup storage=s3://b/log
        sequence title="{title}"
          physical-import
        point-restore storage=s3://b/log full-backup-storage=s3://b/x restored-ts=[|"{point}"|]
        """);

    [Theory]
    [InlineData("2024-05-03 02:00 – 06:00: import the orders", "2024-05-03 04:00:00+0000")]
    [InlineData("2024-05-03 import the orders", "2024-05-03 04:00:00+0000")]
    [InlineData("2024-05-03 02:00 UTC: import the orders", "2024-05-03 04:00:00+0000")]
    [InlineData("2024-05-03 02:00 – 06:00 UTC: maintenance", "2024-05-03 04:00:00+0000")]
    [InlineData("2024-05-03 02:00 – 06:00 UTC: import", "2024-05-03 06:00:00+0000")]
    [InlineData("2024-05-03 02:00 – 06:00 UTC: import", "2024-05-03 02:00:00+0000")]
    public void Is_silent_when_the_heading_leaves_a_doubt(string title, string point) => Verify($"""
        start-log-backup storage=s3://b/log
        sequence title="{title}"
          physical-import
        point-restore storage=s3://b/log full-backup-storage=s3://b/x restored-ts="{point}"
        """);

    [Fact]
    public void Believes_the_heading_rather_than_the_snapshots() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        sequence title="2024-05-02 02:00 – 06:00 UTC: import"
          logical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 01:00:00+0000"
        """);

    [Fact]
    public void Is_silent_about_moments_outside() => Verify("""
        snapshot-backup storage=s3://b/20240430T000000Z
        snapshot-backup storage=s3://b/20240501T000000Z
        physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240430T000000Z restored-ts="2024-05-01 00:00:00+0000"
        point-restore full-backup-storage=s3://b/20240430T000000Z restored-ts="2024-05-03 00:00:00+0000"
        point-restore full-backup-storage=s3://b/20240503T000000Z restored-ts="2024-05-03 10:00:00+0000"
        """);

    [Fact]
    public void Is_silent_when_the_zone_of_a_path_decides() => Verify("""
        snapshot-backup storage=s3://b/20240501
        physical-import
        snapshot-backup storage=s3://b/20240502
        point-restore full-backup-storage=s3://b/20240501 restored-ts="2024-05-01 12:00:00+0000"
        """);

    [Fact]
    public void Is_silent_when_the_import_may_have_run_at_any_time_between() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        physical-import
        snapshot-restore
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 00:00:00+0000"
        """);

    [Fact]
    public void Is_silent_when_the_snapshots_around_are_days_apart() => Verify("""
        snapshot-backup storage=s3://b/20240501T000000Z
        logical-import
        snapshot-backup storage=s3://b/20240510T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 06:00:00+0000"
        """);

    [Fact]
    public void Is_silent_about_restores_of_another_cluster() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/20240501T000000Z
        physical-import cluster=10.0.0.1:2379
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://other/20240501T000000Z restored-ts="2024-05-02 00:00:00+0000"
        """);

    [Theory]
    [InlineData("tool-version=v6.5.9", "error")]
    [InlineData("tool-version=v6.6.0", "warning")]
    [InlineData("tool-version=v8.5.1", "warning")]
    [InlineData("tool-version=?$TAG", "error")]
    public void Is_an_error_before_the_fix(string version, string severity) => Says($"""
        snapshot-backup storage=s3://b/20240501T000000Z
        physical-import
        snapshot-backup storage=s3://b/20240503T000000Z
        point-restore full-backup-storage=s3://b/20240501T000000Z restored-ts="2024-05-02 00:00:00+0000" {version}
        """, $"""
        {severity}: a restore to a moment inside the import {(severity == "error" ? "can fail with 'execute over region id'" : "brings back a part of the imported rows at best")}
          "2024-05-02 00:00:00+0000" <- the import runs at this moment
          snapshot-backup <- the restore starts from this snapshot
          physical-import <- the import
          snapshot-backup <- this snapshot holds the imported rows
          help: restore to a moment after the import, from a snapshot taken after it
        """);

    [Fact]
    public void Knows_the_version_of_the_cluster() => Says("""
        declare-cluster cluster=10.0.2.10:2379 version=v7.5.1
        start-log-backup storage=s3://b/log
        sequence title="2024-05-03 02:00 – 06:00 UTC: import"
          logical-import
        point-restore cluster=10.0.2.10:2379 storage=s3://b/log restored-ts="2024-05-03 04:00:00+0000"
        """, """
        warning: a restore to a moment inside the import brings back a part of the imported rows at best
          "2024-05-03 04:00:00+0000" <- the import runs at this moment
          logical-import <- the import
          sequence <- this tells when it runs
          help: restore to a moment after the import, from a snapshot taken after it
        """);
}
