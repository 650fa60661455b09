namespace RunbookLint.Tests.Rules;

public class LogBackupDisabledInTikvCarrierTests() : CarrierTest("RBL2024")
{
    private static readonly (string, string) Start = ("start.sh", "br log start --task-name=pitr --pd basic-pd.tidb:2379 -s s3://dr/log\n");

    [Theory]
    [InlineData("tidb", "config: |\n      [log-backup]\n      enable = false", "cluster.yaml:8")]
    [InlineData("tidb", "config: { log-backup: { enable: false } }", "cluster.yaml:6")]
    [InlineData("staging", "config: { log-backup: { enable: false } }", "")]
    [InlineData("tidb", "config: { log-backup: { enable: true } }", "")]
    public void A_cluster(string @namespace, string config, string places) => Lint(Start, ("cluster.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: {{@namespace}} }
        spec:
          tikv:
            {{config}}
        """)).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_topology() => Lint(("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"), ("topology.yaml", """
        server_configs:
          tikv:
            log-backup.enable: false
        pd_servers: [{ host: 10.0.1.10 }]
        tikv_servers: [{ host: 10.0.1.11 }]
        """)).Should().Equal("topology.yaml:3");

    [Fact]
    public void A_page_with_a_configuration() => Lint(("page.md", "# Setup\n\n```toml\n[log-backup]\nenable = false\n```\n\n```sh\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n```\n"))
        .Should().Equal("page.md:5");

    [Fact]
    public void A_statement() => Lint(("a.sh", "mysql -h 10.0.1.20 -e \"SET CONFIG tikv \\`log-backup.enable\\` = 'false'\"\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"))
        .Should().Equal("a.sh:1");

    [Fact]
    public void A_configuration_of_nobody_in_particular() => Lint(Start, ("tikv.toml", "[log-backup]\nenable = false\n")).Should().BeEmpty();
}
