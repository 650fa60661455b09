using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreIntoSourceClusterTests : RuleTest<RestoreIntoSourceCluster>
{
    [Fact]
    public void Reports_the_cluster_that_the_snapshot_is_of() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
        point-restore cluster=[|10.0.0.1:2379|] full-backup-storage=s3://b/a storage=s3://b/log
        """);

    [Fact]
    public void Reports_the_cluster_that_the_log_is_of_in_another_document() => Verify("""
        unordered
          sequence document=log.yaml
            start-log-backup cluster=tidb/basic storage=s3://b/log
          sequence document=restore.yaml
            point-restore cluster=[|tidb/basic|] storage=s3://b/log full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Reports_a_cluster_that_is_filled_before() => Verify("""
        import-into cluster=10.0.0.2:2379
        point-restore cluster=[|10.0.0.2:2379|] full-backup-storage=s3://b/a storage=s3://b/log
        """);

    [Fact]
    public void Accepts_another_cluster_a_filter_and_unknown_clusters() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
        point-restore cluster=10.0.0.2:2379 full-backup-storage=s3://b/a
        point-restore cluster=10.0.0.1:2379 full-backup-storage=s3://b/a filter=a.*
        point-restore cluster=?$PD full-backup-storage=s3://b/a
        point-restore full-backup-storage=s3://b/a
        point-restore cluster=10.0.0.1:2379 full-backup-storage=s3://b/other
        """);

    [Fact]
    public void Says_the_variable_that_both_use() => Says("""
        snapshot-backup cluster=?"${PD}:2379" storage=s3://b/a
        point-restore cluster=?"${PD}:2379" full-backup-storage=s3://b/a storage=s3://b/log
        """, """
        warning: the restore goes into ${PD}:2379, the cluster whose backups it reads
          ?"${PD}:2379" <- not an empty cluster
          snapshot-backup <- this backs the cluster up
          help: restore into a new, empty cluster
        """);

    [Fact]
    public void Accepts_other_variables_and_other_sections() => Verify("""
        sequence title=Backup
          snapshot-backup cluster=?$PD storage=s3://b/a
          point-restore cluster=?$TARGET full-backup-storage=s3://b/a
          import-into cluster=?$OTHER
          point-restore cluster=?$TARGET full-backup-storage=s3://b/other
        sequence title=Restore
          point-restore cluster=?$PD full-backup-storage=s3://b/a
        """);

    [Fact]
    public void Accepts_an_import_after_the_restore() => Verify("""
        point-restore cluster=10.0.0.2:2379 full-backup-storage=s3://b/a
        import-into cluster=10.0.0.2:2379
        """);

    [Fact]
    public void Says_whose_backups_it_reads() => Says("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
        point-restore cluster=10.0.0.1:2379 full-backup-storage=s3://b/a
        """, """
        warning: the restore goes into 10.0.0.1:2379, the cluster whose backups it reads
          10.0.0.1:2379 <- not an empty cluster
          snapshot-backup <- this backs the cluster up
          help: restore into a new, empty cluster
        """);

    [Fact]
    public void Accepts_a_new_cluster_in_the_place_of_a_destroyed_one() => Verify("""
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/a
        import-into cluster=10.0.0.1:2379
        destroy-cluster cluster=tiup:z
        point-restore cluster=10.0.0.1:2379 full-backup-storage=s3://b/a
        """);

    /// <summary>A second restore goes on in a cluster that the first one has filled.</summary>
    [Fact]
    public void Accepts_an_import_before_a_restore_that_goes_on() => Verify("""
        import-into cluster=10.0.0.2:2379
        point-restore cluster=10.0.0.2:2379 start-ts=449451550310400000 storage=s3://b/log
        """);
}
