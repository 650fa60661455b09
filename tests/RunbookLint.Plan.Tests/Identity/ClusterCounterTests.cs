namespace RunbookLint.Plan.Tests.Identity;

public class ClusterCounterTests
{
    [Theory]
    [InlineData("start-log-backup cluster=10.0.0.1:2379\nphysical-import cluster=10.0.0.1:2379,10.0.0.2:2379", 1)]
    [InlineData("start-log-backup cluster=10.0.0.1:2379\nphysical-import cluster=10.0.9.1:2379", 2)]
    [InlineData("start-log-backup cluster=tidb/a\nstart-log-backup cluster=tidb/b\nphysical-import cluster=tidb/a", 2)]
    [InlineData("start-log-backup cluster=10.0.0.1:2379\nphysical-import cluster=sql:10.0.0.1", 1)]
    [InlineData("start-log-backup cluster=?$PD\nphysical-import", 0)]
    public void Counts_clusters_and_not_names(string plan, int count) => PlanReader.Read(plan).CountClusters().Should().Be(count);

    [Fact]
    public void Does_not_count_what_is_only_declared() =>
        PlanReader.Read("declare-cluster cluster=name:prod pd=10.0.0.1:2379 sql=10.0.0.9:4000\nphysical-import cluster=sql:10.0.0.9:4000\nstart-log-backup cluster=10.0.0.1:2379\ndeclare-cluster cluster=name:spare")
            .CountClusters().Should().Be(1);
}
