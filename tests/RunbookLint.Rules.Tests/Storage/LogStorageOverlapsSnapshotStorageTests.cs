using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules.Tests.Storage;

public class LogStorageOverlapsSnapshotStorageTests : RuleTest<LogStorageOverlapsSnapshotStorage>
{
    [Theory]
    [InlineData("s3://dr/tidb", "s3://dr/tidb")]
    [InlineData("s3://dr/tidb", "S3://DR/tidb/?region=eu-central-1")]
    [InlineData("s3://dr/tidb/log", "s3://dr/tidb")]
    [InlineData("s3://dr/tidb", "s3://dr/tidb/full")]
    [InlineData("s3://dr", "s3://dr/full")]
    [InlineData("gs://dr/a", "gcs://dr/a")]
    [InlineData("local:///nfs/br", "/nfs/br/full")]
    [InlineData("s3://dr/br", "?\"s3://dr/br/full-$(date +%F)\"")]
    [InlineData("s3://dr/br", "?\"s3://dr/br/full/$(date -d '1 day ago' +%F)/x\"")]
    [InlineData("s3://dr/br", "?\"s3://dr/br/{{ env }}/full\"")]
    [InlineData("s3://dr/br?endpoint=http://minio:9000", "?s3://dr/br/$D?endpoint=http://minio:9000&access-key=$K")]
    [InlineData("?s3://dr/br?access-key=$K", "s3://dr/br/full")]
    [InlineData("?azure://dr/br?account-name=$A", "?azure://dr/br?account-name=$A")]
    [InlineData("local:///nfs/br", "?\"/nfs/br/full-$(date +%F)\"")]
    [InlineData("?s3://dr/br/log-$CLUSTER", "s3://dr/br")]
    public void Reports_the_later_of_two_that_overlap(string log, string snapshot) => Verify($"""
        start-log-backup storage={log}
        snapshot-backup storage=[|{snapshot}|]
        """);

    [Theory]
    [InlineData("s3://dr/log", "s3://dr/full")]
    [InlineData("s3://dr/logs", "s3://dr/logs2")]
    [InlineData("s3://dr/log", "s3://dr2/log")]
    [InlineData("s3://dr/log", "gcs://dr/log")]
    [InlineData("s3://dr/log?endpoint=http://minio:9000", "s3://dr/log")]
    [InlineData("s3://dr/log", "?s3://dr/$X")]
    [InlineData("s3://dr/br/log", "?s3://dr/br/$D")]
    [InlineData("s3://dr/br/log", "?s3://dr/br/log$D")]
    [InlineData("s3://dr/br", "?s3://dr/br/$D?endpoint=http://minio:9000")]
    [InlineData("s3://dr/br?endpoint=http://minio:9000", "?s3://dr/br?endpoint=$EP")]
    [InlineData("s3://dr/br", "?s3://$BUCKET/br/x")]
    [InlineData("s3://dr/br", "?s3://dr/br/<date>")]
    [InlineData("?s3://dr/br/$D", "?s3://dr/br/$D")]
    [InlineData("?$LOG", "?$LOG")]
    [InlineData("noop://", "noop://")]
    public void Accepts_directories_beside_each_other(string log, string snapshot) => Verify($"""
        start-log-backup storage={log}
        snapshot-backup storage={snapshot}
        """);

    [Theory]
    [InlineData("storage=s3://dr/a s3.endpoint=http://minio:9000", "s3://dr/a", "s3.endpoint=http://minio:9000/")]
    [InlineData("storage=s3://dr/a?endpoint=http://minio:9000", "s3://dr/a/full", "s3.endpoint=http://minio:9000")]
    [InlineData("storage=s3://dr/a?endpoint=http://minio:9000", "s3://dr/a?endpoint=http://minio:9000", "s3.endpoint=http://other:9000")]
    [InlineData("storage=s3://dr/a s3.endpoint=?$EP", "s3://dr/a", "s3.endpoint=?$EP")]
    [InlineData("storage=s3://dr/a s3.endpoint=https://s3.eu-west-1.amazonaws.com", "s3://dr/a", "gcs.endpoint=http://fake:4443")]
    [InlineData("storage=azure://dr/a azblob.account-name=one", "azure://dr/a?account-name=One", "azblob.access-tier=Hot")]
    public void Reads_the_store_from_flags(string log, string snapshot, string flags) => Verify($"""
        start-log-backup {log}
        snapshot-backup storage=[|{snapshot}|] {flags}
        """);

    [Theory]
    [InlineData("s3://dr/a", "s3.endpoint=http://minio-a:9000", "s3.endpoint=http://minio-b:9000")]
    [InlineData("s3://dr/a", "s3.endpoint=http://minio-a:9000", "s3.region=eu-west-1")]
    [InlineData("s3://dr/a", "s3.endpoint=?$A", "s3.endpoint=?$B")]
    [InlineData("s3://dr/a", "s3.endpoint=?$A", "s3.endpoint=http://minio-b:9000")]
    [InlineData("gcs://dr/a", "gcs.endpoint=http://fake-a:4443", "gcs.endpoint=http://fake-b:4443")]
    [InlineData("azure://dr/a", "azblob.account-name=one", "azblob.account-name=two")]
    [InlineData("azure://dr/a", "azblob.account-name=one", "azblob.account-name=?$ACCOUNT")]
    [InlineData("azure://dr/a", "azblob.account-name=one", "azblob.access-tier=Hot")]
    public void Accepts_one_path_in_what_may_be_two_stores(string storage, string log, string snapshot) => Verify($"""
        start-log-backup storage={storage} {log}
        snapshot-backup storage={storage} {snapshot}
        """);

    [Fact]
    public void Reports_the_log_when_it_comes_later() => Verify("""
        snapshot-backup storage=s3://dr/a
        start-log-backup storage=[|s3://dr/a/log|]
        """);

    [Fact]
    public void Accepts_the_templates_of_one_schedule() => Verify("""
        unordered
          start-log-backup storage=s3://dr/a storage-suffix=generated
          repeat schedule="0 2 * * *"
            snapshot-backup storage=s3://dr/a storage-suffix=generated
        """);

    [Fact]
    public void Reports_a_snapshot_around_a_directory_that_the_operator_makes_up() => Verify("""
        unordered
          start-log-backup storage=s3://dr/a storage-suffix=generated
          snapshot-backup storage=[|s3://dr/a|]
          snapshot-backup storage=s3://dr/a/full
        """);

    [Fact]
    public void Reports_each_snapshot_once() => Verify("""
        start-log-backup storage=s3://dr/a/log
        start-log-backup storage=s3://dr/a/log2
        snapshot-backup storage=[|s3://dr/a|]
        """);

    [Fact]
    public void Accepts_one_path_on_two_machines() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=local:///nfs/br
        snapshot-backup cluster=10.0.0.2:2379 storage=local:///nfs/br
        """);

    [Fact]
    public void Tells_both_places() => Says("""
        snapshot-backup storage=s3://dr/a
        start-log-backup storage=s3://dr/a/log
        """, """
        error: the storage of this log backup lies inside that of a snapshot: BR refuses it, or each finds the other's files
          s3://dr/a/log <- storage of the log backup
          s3://dr/a <- storage of the snapshot
          help: give the log backup a directory of its own beside the snapshots, such as …/log and …/full-20240501
        """);
}
