namespace RunbookLint.Plan.Tests.History;

public class ClusterDeclarationsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public void Finds_the_declarations_of_a_cluster_among_few_and_many(int count)
    {
        var declarations = string.Join("\n", Enumerable.Range(0, count).Select(number => $"declare-cluster cluster=tidb/c{number} version=v8.5.{number}"));
        var plan = PlanReader.Read(declarations + "\ndeclare-cluster cluster=name:one tidb-cluster=tidb/c1 pd=10.0.0.1:2379\nsnapshot-backup cluster=10.0.0.1:2379\nsnapshot-backup cluster=tidb/c0\nsnapshot-backup cluster=other/c0");

        plan.Operations.OfType<SnapshotBackup>().Select(backup => string.Join(" ", plan.History.DeclarationsOf(backup).Select(declaration => declaration.Cluster.Value)))
            .Should().Equal("tidb/c1 name:one", "tidb/c0", "");
    }

    [Fact]
    public void Knows_the_version_of_a_component()
    {
        var plan = PlanReader.Read("""
            declare-cluster cluster=a/b version=v8.5.2 tikv-version=v8.5.3
            declare-cluster cluster=a/b version=v8.5.4 component=tidb
            """);

        DeclareCluster[] clusters = [.. plan.Operations.OfType<DeclareCluster>()];
        clusters[0].VersionOf("tikv").Value.Should().Be("v8.5.3");
        clusters[0].VersionOf("pd").Value.Should().Be("v8.5.2");
        clusters[1].VersionOf("tidb").Value.Should().Be("v8.5.4");
        clusters[1].VersionOf("tikv").IsAbsent.Should().BeTrue();
    }
}
