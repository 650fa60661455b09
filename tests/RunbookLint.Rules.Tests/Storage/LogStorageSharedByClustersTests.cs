using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules.Tests.Storage;

public class LogStorageSharedByClustersTests : RuleTest<LogStorageSharedByClusters>
{
    [Fact]
    public void Reports_the_second_cluster() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log
        start-log-backup cluster=10.0.0.2:2379 storage=[|s3://dr/log/|]
        """);

    [Fact]
    public void Reports_the_second_cluster_in_one_store() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log s3.endpoint=http://minio-a:9000
        start-log-backup cluster=10.0.0.2:2379 storage=[|s3://dr/log?endpoint=http://minio-a:9000|]
        """);

    [Fact]
    public void Accepts_an_endpoint_that_two_documents_may_set_in_two_ways() => Verify("""
        unordered
          unordered document=a.yaml
            start-log-backup cluster=shop/basic storage=s3://dr/log s3.endpoint=http://minio:9000
          unordered document=b.yaml
            start-log-backup cluster=stock/basic storage=s3://dr/log s3.endpoint=?$EP
        """);

    [Fact]
    public void Reports_it_across_documents() => Verify("""
        unordered
          unordered document=a.yaml
            start-log-backup cluster=shop/basic storage=s3://dr/log
          unordered document=b.yaml
            start-log-backup cluster=stock/basic storage=[|s3://dr/log|]
        """);

    [Theory]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log", "cluster=10.0.0.1:2379 storage=s3://dr/log")]
    [InlineData("cluster=10.0.0.1:2379,10.0.0.2:2379 storage=s3://dr/log", "cluster=10.0.0.2:2379 storage=s3://dr/log")]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log", "cluster=?$PD storage=s3://dr/log")]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log", "storage=s3://dr/log")]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log", "cluster=10.0.0.2:2379 storage=s3://dr/log2")]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log", "cluster=10.0.0.2:2379 storage=?$LOG")]
    [InlineData("cluster=10.0.0.1:2379 storage=local:///nfs/log", "cluster=10.0.0.2:2379 storage=local:///nfs/log")]
    [InlineData("cluster=10.0.0.1:2379 storage=s3://dr/log s3.endpoint=http://minio-a:9000", "cluster=10.0.0.2:2379 storage=s3://dr/log s3.endpoint=http://minio-b:9000")]
    [InlineData("cluster=10.0.0.1:2379 storage=azure://dr/log azblob.account-name=prodacct", "cluster=10.0.0.2:2379 storage=azure://dr/log azblob.account-name=stageacct")]
    [InlineData("cluster=10.0.0.1:2379 storage=azure://dr/log?account-name=prodacct", "cluster=10.0.0.2:2379 storage=azure://dr/log?account-name=stageacct")]
    [InlineData("cluster=a/x storage=s3://dr/log storage-suffix=generated", "cluster=b/x storage=s3://dr/log storage-suffix=generated")]
    public void Accepts_what_may_be_one_cluster_or_another_directory(string first, string second) => Verify($"""
        start-log-backup {first}
        start-log-backup {second}
        """);
}
