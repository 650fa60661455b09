using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreWhileLogBackupRunsTests : RuleTest<RestoreWhileLogBackupRuns>
{
    [Theory]
    [InlineData("snapshot-restore")]
    [InlineData("point-restore")]
    public void Reports_a_restore_beside_a_log_backup(string restore) => Verify($"""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log
        [|{restore}|] cluster=10.0.0.1:2379 storage=s3://c/log
        """);

    [Fact]
    public void Reports_a_paused_task() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        pause-log-backup cluster=10.0.0.1:2379
        [|snapshot-restore|] cluster=10.0.0.1:2379 scope=table
        """);

    [Fact]
    public void Reports_declared_state() => Verify("""
        unordered
          unordered document=log.yaml
            start-log-backup cluster=tidb/basic
          unordered document=restore.yaml
            [|snapshot-restore|] cluster=tidb/basic
        """);

    [Fact]
    public void Accepts_a_stopped_task_another_cluster_and_an_unknown_one() => Verify("""
        start-log-backup cluster=10.0.0.1:2379
        snapshot-restore cluster=10.0.0.2:2379
        snapshot-restore cluster=?$PD
        snapshot-restore
        stop-log-backup cluster=10.0.0.1:2379
        snapshot-restore cluster=10.0.0.1:2379
        start-log-backup cluster=10.0.0.1:2379
        """);

    [Theory]
    [InlineData("?$PD", "?$PD")]
    [InlineData("?\"${PD_IP}:2379\"", "?\"${PD_IP}:2379\"")]
    public void Reports_the_same_variable(string log, string restored) => Verify($"""
        sequence title=One
          start-log-backup cluster={log} storage=s3://b/log
          snapshot-backup cluster={log} storage=s3://b/full
          [|snapshot-restore|] cluster={restored} storage=s3://b/full
        """);

    [Theory]
    [InlineData("?$PD", "?$TARGET")]
    [InlineData("?$PD", "?")]
    [InlineData("?", "?")]
    [InlineData("?<pd>:2379", "?<pd>:2379")]
    [InlineData("?$PD", "10.0.0.1:2379")]
    [InlineData("?\"{{ pd }}\"", "?\"{{ pd }}\"")]
    public void Accepts_another_variable_a_placeholder_and_a_template(string log, string restored) => Verify($"""
        start-log-backup cluster={log} storage=s3://b/log
        snapshot-restore cluster={restored} storage=s3://b/full
        """);

    [Fact]
    public void Accepts_a_flag_that_is_left_out() => Verify("""
        start-log-backup cluster=?$PD storage=s3://b/log
        snapshot-restore storage=s3://b/full
        """);

    [Fact]
    public void Accepts_a_variable_of_another_job_and_document_and_what_a_reader_fills_in() => Verify("""
        unordered
          sequence document=guide.md
            start-log-backup cluster=?$PD storage=s3://b/log
            snapshot-restore cluster=?$PD storage=s3://b/full
          sequence document=jobs.yml
            sequence title=start
              start-log-backup cluster=?$PD storage=s3://b/log
            sequence title=restore
              snapshot-restore cluster=?$PD storage=s3://b/full
          sequence document=a.sh
            snapshot-restore cluster=?$PD storage=s3://b/full
        """);

    [Fact]
    public void Accepts_a_restore_before_the_log_backup() => Verify("""
        snapshot-restore cluster=10.0.0.1:2379
        start-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Accepts_what_new_versions_allow() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log
        snapshot-restore cluster=10.0.0.1:2379 storage=s3://c/full tool-version=v8.5.5
        point-restore cluster=10.0.0.1:2379 storage=s3://c/log tool-version=v8.5.5
        snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/full
        """);

    [Theory]
    [InlineData("storage=s3://b/log", "storage=gcs://c/full", "reads only from the kind of storage that the log goes to")]
    [InlineData("storage=local:///log", "storage=local:///full", "works with S3, GCS and Azure only, not with local storage")]
    public void Warns_of_what_new_versions_do_not_allow(string log, string restore, string consequence) => Says($"""
        start-log-backup cluster=10.0.0.1:2379 {log}
        snapshot-restore cluster=10.0.0.1:2379 {restore} tool-version=v8.5.5
        """, $"""
        warning: beside a log backup, a restore {consequence}
          snapshot-restore <- restore into a cluster with a log backup
          start-log-backup <- the log backup starts here
          help: stop the log backup before the restore; start it again afterwards and take a full backup
        """);

    [Fact]
    public void Warns_of_a_point_restore_that_no_snapshot_follows() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log
        snapshot-restore cluster=10.0.0.1:2379 storage=s3://c/full tool-version=v8.5.5
        [|point-restore|] cluster=10.0.0.1:2379 storage=s3://c/log tool-version=v8.5.5
        """);

    [Fact]
    public void Is_an_error_below() => Says("""
        start-log-backup cluster=10.0.0.1:2379
        snapshot-restore cluster=10.0.0.1:2379 tool-version=v8.5.4
        """, """
        error: the cluster has a log backup task: before v8.5.5 BR refuses the restore, and what it writes would be in no log
          snapshot-restore <- restore into a cluster with a log backup
          start-log-backup <- the log backup starts here
          help: stop the log backup before the restore; start it again afterwards and take a full backup
        """);

    [Fact]
    public void Accepts_a_cluster_that_was_destroyed() => Verify("""
        unordered
          sequence document=setup.sh
            start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log
          sequence document=rebuild.sh
            snapshot-backup cluster=10.0.0.1:2379 storage=s3://b/full
            destroy-cluster cluster=tiup:z
            snapshot-restore cluster=10.0.0.1:2379 storage=s3://b/full
        """);

    [Fact]
    public void Reports_a_task_that_starts_in_the_new_cluster() => Verify("""
        destroy-cluster cluster=tiup:z
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log
        [|snapshot-restore|] cluster=10.0.0.1:2379 storage=s3://b/full
        """);

    [Fact]
    public void Reports_a_cluster_that_another_document_destroys() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=tidb/basic storage=s3://b/log
            [|snapshot-restore|] cluster=tidb/basic storage=s3://b/full
          sequence document=b.sh
            destroy-cluster cluster=tidb/basic
        """);

    /// <summary>One of them on a local disk is enough.</summary>
    [Theory]
    [InlineData("storage=s3://b/log", "storage=local:///full")]
    [InlineData("storage=local:///log", "storage=s3://c/full")]
    public void Warns_of_either_local_storage(string log, string restore) => Verify($"""
        start-log-backup cluster=10.0.0.1:2379 {log}
        [|snapshot-restore|] cluster=10.0.0.1:2379 {restore} tool-version=v8.5.5
        """);

    [Theory]
    [InlineData("")]
    [InlineData(" crypter.method=plaintext")]
    [InlineData(" log.crypter.method=plaintext crypter.method=?$METHOD")]
    public void Accepts_a_log_that_is_not_surely_encrypted(string log) => Verify($"""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log{log}
        snapshot-restore cluster=10.0.0.1:2379 storage=s3://c/full tool-version=v8.5.5
        """);

    [Theory]
    [InlineData("crypter.method=aes128-ctr")]
    [InlineData("log.crypter.method=aes256-ctr")]
    public void Warns_of_a_log_that_is_encrypted(string log) => Verify($"""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log {log}
        [|snapshot-restore|] cluster=10.0.0.1:2379 storage=s3://c/full tool-version=v8.5.5
        """);

    [Fact]
    public void Accepts_storages_that_only_the_run_knows() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=?$LOG
        snapshot-restore cluster=10.0.0.1:2379 storage=gcs://c/full tool-version=v8.5.5
        """);
}
