namespace RunbookLint.Lowering.Tests.Dm;

public class DmVocabularyTests : LoweringTest
{
    private static string Task(string mode, string more = "") => $$"""
        name: orders
        task-mode: {{mode}}
        target-database: { host: "10.0.0.5", port: 4000, user: root }
        mysql-instances: [{ source-id: one }]
        {{more}}
        """;

    [Theory]
    [InlineData("tiup dmctl --master-addr 10.0.0.8:8261 start-task task.yaml")]
    [InlineData("tiup dmctl:v8.1.0 --master-addr=10.0.0.8:8261 start-task ./task.yaml --remove-meta")]
    [InlineData("./dmctl start-task -s one task.yaml")]
    public void Reads_a_full_migration(string command) => Lower("run.sh", command + "\n", ("task.yaml", Task("all"))).Root.Children.Should().ContainSingle().Which.Should().BeOfType<RunbookLint.Plan.LogicalImport>();

    [Fact]
    public void Knows_the_target() => Lowers("run.sh", "dmctl start-task task.yaml\n", "logical-import tool=dm config=task.yaml cluster=sql:10.0.0.5:4000", ("task.yaml", Task("full")));

    [Fact]
    public void Knows_a_physical_load() => Lowers("run.sh", "dmctl start-task task.yaml\n",
        "physical-import tool=dm config=task.yaml cluster=sql:10.0.0.5:4000 backend=local", ("task.yaml", Task("all", "loaders: { global: { import-mode: physical } }")));

    [Theory]
    [InlineData("dmctl start-task task.yaml", "incremental")]
    [InlineData("dmctl start-task task.yaml", "dump")]
    [InlineData("dmctl query-status orders", "all")]
    [InlineData("dmctl start-task other.yaml", "all")]
    [InlineData("dmctl start-task $TASK", "all")]
    public void Reads_nothing_else(string command, string mode) => Lowers("run.sh", command + "\n", "", ("task.yaml", Task(mode)));
}
