using RunbookLint.Configuration;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class ClusterReaderTests
{
    [Fact]
    public void Reads_what_a_cluster_is_called_and_what_is_known_of_it() => Declares("""
        clusters:
          prod:
            pd: [10.0.0.1:2379, "10.0.0.2:2379"]
            tidbCluster: tidb-prod/basic
            tiup: prod
            ansible: tidb_prod
            version: v8.1.0
            tikvNodes: 6
            logBackup: always
            objectives: { rpo: 15m, rto: 4h }
          staging.eu:
            pd: pd.staging:2379
        """, """
        unordered
          declare-cluster cluster=name:prod pd=10.0.0.1:2379,10.0.0.2:2379 tidb-cluster=tidb-prod/basic tiup=prod ansible=tidb_prod version=v8.1.0 tikv-nodes=6 log-backup=always rpo=15m rto=4h
          declare-cluster cluster=name:staging.eu pd=pd.staging:2379

        """);

    [Theory]
    [InlineData("clusters: [prod]", "[prod]", "'clusters' must map names to what is known of each cluster")]
    [InlineData("clusters: { prod: yes }", "yes", "'prod' must be a mapping")]
    [InlineData("clusters: { prod: { tidbClutser: a/b } }", "tidbClutser", "unknown key 'tidbClutser'; did you mean 'tidbCluster'?")]
    [InlineData("clusters: { prod: { tidbCluster: basic } }", "basic", "'tidbCluster' must be namespace/name")]
    [InlineData("clusters: { prod: { tikvNodes: many } }", "many", "'tikvNodes' must be a number above 0")]
    [InlineData("clusters: { prod: { logBackup: sometimes } }", "sometimes", "'logBackup' must be one of always, never")]
    [InlineData("clusters: { prod: { objectives: { rpo: soon } } }", "soon", "'rpo' must be a duration such as 15m")]
    [InlineData("clusters: { prod: { pd: { a: b } } }", "{ a: b }", "'pd' must be a list of host:port")]
    public void Says_what_it_does_not_understand_at_its_place(string source, string place, string message)
    {
        var problem = Read(source).Problems.Should().ContainSingle().Subject;

        (problem.Rule.Id, problem.Span.Text, problem.Message).Should().Be(("RBL0006", place, message));
    }

    [Fact]
    public void Keeps_what_it_does_understand_beside_what_it_does_not()
    {
        var configuration = Read("clusters: { prod: { pd: a:2379, colour: red }, other: { pd: b:2379 } }");

        configuration.Problems.Should().ContainSingle();
        configuration.Clusters.Select(cluster => cluster.Settings["pd"].Value).Should().Equal("a:2379", "b:2379");
    }

    [Theory]
    [InlineData("")]
    [InlineData("clusters:")]
    [InlineData("rules: { RBL1001: warning }")]
    public void Says_nothing_where_there_are_no_clusters(string source) => Read(source).Problems.Should().BeEmpty();

    [Fact]
    public void Says_where_it_cannot_be_parsed() => Read("clusters: {\n  prod: [").Problems.Should().NotBeEmpty();

    private static ConfigurationFile Read(string source) => ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", source));

    private static void Declares(string source, string plan)
    {
        var configuration = Read(source);
        configuration.Problems.Should().BeEmpty();
        PlanPrinter.Print(Region.Unordered(configuration.File.Locate(default), [.. configuration.Clusters])).Should().Be(plan.ReplaceLineEndings("\n"));
    }
}
