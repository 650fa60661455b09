using CsCheck;

namespace RunbookLint.Plan.Tests.History;

public class ClusterStepsTests
{
    private static readonly string[] Clusters =
    [
        "cluster=a:2379", "cluster=b:2379", "cluster=a:2379,b:2379", "cluster=10.0.0.1:2379", "cluster=127.0.0.1:2379", "cluster=tidb/basic", "cluster=other/basic",
        "cluster=?/basic", "cluster=tiup:prod", "cluster=sql:a:4000", "cluster=sql:c:4000", "cluster=group:pd", "cluster=?$PD", "cluster=?$OTHER", "", "cluster=a:2379 machine=m",
    ];

    private static readonly string[] Operations = ["start-log-backup", "stop-log-backup", "snapshot-backup", "physical-import", "declare-cluster", "destroy-cluster"];

    private static readonly Gen<string[]> Steps = Gen.Select(Gen.OneOf(Operations), Gen.OneOf(Clusters), Gen.Bool)
        .Select((operation, cluster, isDeclared) => $"{operation} {cluster}{(operation == "declare-cluster" && isDeclared ? " pd=b:2379 tiup=prod" : "")}").Array[1, 20];

    /// <summary>Steps are looked up by their clusters; asking for each pair says the same.</summary>
    [Fact]
    public void Are_all_that_may_be_about_the_cluster() => Steps.Sample(steps =>
    {
        var plan = PlanReader.Read(string.Join("\n", steps));

        foreach (var operation in plan.Operations)
            plan.History.StepsOf(operation).Should().Equal(plan.Operations.Where(other => plan.History.SameCluster(other, operation) != Certainty.No));
    });

    [Fact]
    public void Are_found_in_other_documents_too() => Gen.Select(Steps, Steps).Sample((first, second) =>
    {
        var plan = PlanReader.Read($"unordered\n  sequence document=a.sh\n    {string.Join("\n    ", first)}\n  sequence document=b.sh\n    {string.Join("\n    ", second)}");

        foreach (var operation in plan.Operations)
            plan.History.SnapshotsOf(operation).Should().Equal(plan.Operations.OfType<SnapshotBackup>().Where(other => plan.History.SameCluster(other, operation) != Certainty.No));
    });

    [Fact]
    public void End_where_the_cluster_is_destroyed()
    {
        var plan = PlanReader.Read("""
            start-log-backup cluster=tidb/basic
            pause-log-backup cluster=tidb/basic
            destroy-cluster cluster=tidb/basic
            declare-cluster cluster=tidb/basic
            resume-log-backup cluster=tidb/basic
            choice
              stop-log-backup cluster=tidb/basic
              query-log-backup cluster=tidb/basic
            """);

        Names(plan.History.StepsAfter(plan.Operations[0])).Should().Equal("pause-log-backup");
        Names(plan.History.StepsBefore(plan.Operations[4])).Should().Equal("declare-cluster");
        Names(plan.History.StepsAfter(plan.Operations[4])).Should().Equal("stop-log-backup", "query-log-backup");
        Names(plan.History.StepsAfter(plan.Operations[5])).Should().BeEmpty("the other branch is no later step");
        Names(plan.History.StepsBefore(plan.Operations[6])).Should().Equal("resume-log-backup", "declare-cluster");
    }

    private static IEnumerable<string> Names(IEnumerable<Operation> steps) => steps.Select(step => step.Verb);
}
