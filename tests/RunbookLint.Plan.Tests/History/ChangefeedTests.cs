namespace RunbookLint.Plan.Tests.History;

public class ChangefeedTests
{
    [Theory]
    [InlineData("create-changefeed\nphysical-import", "create-changefeed")]
    [InlineData("create-changefeed changefeed=a\npause-changefeed changefeed=a\nphysical-import", "create-changefeed")]
    [InlineData("pause-changefeed changefeed=a\nphysical-import", "pause-changefeed")]
    [InlineData("create-changefeed changefeed=a\nremove-changefeed changefeed=a\nphysical-import", null)]
    [InlineData("create-changefeed\nremove-changefeed changefeed=a\nphysical-import", null)]
    [InlineData("create-changefeed changefeed=a\nremove-changefeed changefeed=b\nphysical-import", "create-changefeed")]
    [InlineData("physical-import\ncreate-changefeed", null)]
    [InlineData("choice\n  create-changefeed\nphysical-import", null)]
    [InlineData("create-changefeed cluster=10.0.0.1:2379\nphysical-import cluster=10.0.0.2:2379", null)]
    [InlineData("declare-cluster cluster=tidb/basic ticdc-replicas=3\nphysical-import cluster=tidb/basic", "declare-cluster")]
    [InlineData("physical-import cluster=tidb/basic\ndeclare-cluster cluster=tidb/basic ticdc-replicas=1", "declare-cluster")]
    [InlineData("declare-cluster cluster=tidb/basic ticdc-replicas=0\nphysical-import cluster=tidb/basic", null)]
    [InlineData("declare-cluster cluster=tidb/basic ticdc-replicas=?$N\nphysical-import cluster=tidb/basic", null)]
    public void Knows_whether_there_is_one(string notation, string? evidence)
    {
        var plan = PlanReader.Read(notation);

        plan.History.ChangefeedAt(plan.Operations.OfType<PhysicalImport>().Single())?.Verb.Should().Be(evidence);
    }

    [Fact]
    public void Knows_those_of_other_documents()
    {
        var plan = PlanReader.Read("""
            unordered
              sequence document=cdc.sh
                create-changefeed cluster=10.0.0.1:2379
                create-changefeed cluster=?$PD
              sequence document=load.sh
                physical-import cluster=10.0.0.1:2379
            """);

        plan.History.ChangefeedAt(plan.Operations.OfType<PhysicalImport>().Single()).Should().BeSameAs(plan.Operations[0]);
    }
}
