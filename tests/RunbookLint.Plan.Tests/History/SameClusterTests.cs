using CsCheck;

namespace RunbookLint.Plan.Tests.History;

/// <summary>The history remembers answers by how clusters are spelled, and looks at names first; asked anew, each pair gets the same answer.</summary>
public class SameClusterTests
{
    private static readonly string[] Clusters =
    [
        "cluster=a:2379", "cluster=b:2379", "cluster=a:2379,b:2379", "cluster=10.0.0.1:2379", "cluster=127.0.0.1:2379", "cluster=tidb/basic", "cluster=other/basic", "cluster=tidb/third",
        "cluster=?/basic", "cluster=tiup:prod", "cluster=tiup:test", "cluster=sql:a:4000", "cluster=sql:c:4000", "cluster=group:pd", "cluster=?$PD", "cluster=?$OTHER", "", "cluster=a:2379 machine=m",
    ];

    private static readonly string[] Operations = ["start-log-backup", "snapshot-backup", "declare-cluster", "add-index"];

    private static readonly Gen<string[]> Steps = Gen.Select(Gen.OneOf(Operations), Gen.OneOf(Clusters), Gen.Bool)
        .Select((operation, cluster, isDeclared) => $"{operation} {cluster}{(operation == "declare-cluster" && isDeclared ? " pd=b:2379 tiup=prod" : "")}").Array[1, 12];

    [Fact]
    public void Is_answered_alike_within_a_document() => Steps.Sample(steps =>
    {
        var plan = PlanReader.Read(string.Join("\n", steps));

        foreach (var (first, second) in Pairs(plan))
            plan.History.SameCluster(first, second).Should().Be(plan.SameCluster(first, second));
    });

    [Fact]
    public void Is_answered_alike_across_documents() => Gen.Select(Steps, Steps, Steps).Sample((first, second, third) =>
    {
        var plan = PlanReader.Read($"unordered\n  sequence document=a.sh\n    {string.Join("\n    ", first)}\n  sequence document=b.sh\n    {string.Join("\n    ", second)}\n  sequence document=c.sh\n    {string.Join("\n    ", third)}");

        foreach (var (one, other) in Pairs(plan))
            plan.History.SameCluster(one, other).Should().Be(plan.SameCluster(one, other));
    });

    /// <summary>Each pair twice, and both ways round.</summary>
    private static IEnumerable<(Operation First, Operation Second)> Pairs(RunbookPlan plan) =>
        Enumerable.Range(0, 2).SelectMany(_ => plan.Operations.SelectMany(first => plan.Operations.Select(second => (first, second))));
}
