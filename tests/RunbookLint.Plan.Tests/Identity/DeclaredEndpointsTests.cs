namespace RunbookLint.Plan.Tests.Identity;

public class DeclaredEndpointsTests
{
    private const string Topology = """
        unordered
          sequence document=topology.yaml
            declare-cluster cluster=tiup:prod pd=10.0.0.1:2379,10.0.0.2:2379 sql=10.0.0.3:4000,10.0.0.9:4000
            declare-cluster cluster=tiup:test pd=10.1.0.1:2379 sql=10.1.0.3:4000,10.0.0.9:4001
        """;

    [Theory]
    [InlineData("10.0.0.1:2379", "sql:10.0.0.3:4000", Certainty.Yes)]
    [InlineData("tiup:prod", "sql:10.0.0.3", Certainty.Yes)]
    [InlineData("tiup:prod", "10.0.0.2:2379", Certainty.Yes)]
    [InlineData("10.0.0.1:2379", "10.0.0.2:2379", Certainty.Yes)]
    [InlineData("10.0.0.1:2379", "sql:10.1.0.3", Certainty.No)]
    [InlineData("tiup:test", "10.0.0.1:2379", Certainty.No)]
    [InlineData("tiup:prod", "sql:10.0.0.9", Certainty.Maybe)]
    [InlineData("10.0.0.1:2379", "sql:10.7.0.1", Certainty.Maybe)]
    [InlineData("10.7.0.1:2379", "sql:10.0.0.3", Certainty.Maybe)]
    [InlineData("tidb/basic", "sql:10.0.0.3", Certainty.Maybe)]
    public void A_topology_joins_the_machines_of_its_cluster(string first, string second, Certainty expected)
    {
        var plan = PlanReader.Read(Topology + $"""

              sequence document=a.sh
                start-log-backup cluster={first}
              sequence document=b.sh
                snapshot-backup cluster={second}
            """);

        plan.SameCluster(plan.Operations[2], plan.Operations[3]).Should().Be(expected);
    }
}
