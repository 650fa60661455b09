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
    [InlineData("cluster=a/x storage=s3://dr/log storage-suffix=generated", "cluster=b/x storage=s3://dr/log storage-suffix=generated")]
    public void Accepts_what_may_be_one_cluster_or_another_directory(string first, string second) => Verify($"""
        start-log-backup {first}
        start-log-backup {second}
        """);
}
