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

    [Theory]
    [InlineData("v6.2.0", "replicas: 3\n    config: |\n      [storage]\n      reserve-space = '2GB'", "cluster.yaml:8")]
    [InlineData("v6.2.0", "replicas: 3\n    config: |\n      [log-backup]\n      num-threads = 4", "cluster.yaml:9")]
    [InlineData("v6.2.0", "replicas: 3\n    config: { storage: { reserve-space: 2GB } }", "cluster.yaml:8")]
    [InlineData("v6.2.0", "replicas: 3\n    config:\n      log-backup:\n        num-threads: 4", "cluster.yaml:9")]
    [InlineData("v6.2.0", "replicas: 3", "cluster.yaml:6")]
    [InlineData("v6.2.0", "replicas: 3\n    config: |\n      [log-backup]\n      enable = true", "")]
    [InlineData("v6.2.0", "replicas: 3\n    config: |\n      log-backup.enable = true", "")]
    [InlineData("v6.2.0", "replicas: 3\n    config: { log-backup: { enable: true } }", "")]
    [InlineData("v6.2.0", "replicas: 3\n    config: {{ toYaml .Values.tikv | nindent 6 }}", "")]
    [InlineData("v6.2.0", "config: |\n      [storage]\n      reserve-space = '2GB'", "")]
    [InlineData("v6.3.0", "replicas: 3\n    config: |\n      [storage]\n      reserve-space = '2GB'", "")]
    [InlineData("$VERSION", "replicas: 3\n    config: |\n      [storage]\n      reserve-space = '2GB'", "")]
    [InlineData("", "replicas: 3\n    config: |\n      [storage]\n      reserve-space = '2GB'", "")]
    public void A_cluster_of_the_version_that_has_it_off(string version, string tikv, string places) => Lint(Start, ("cluster.yaml", $$$"""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: tidb }
        spec:
          version: {{{version}}}
          tikv:
            {{{tikv}}}
        """)).Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("v6.2.0", "    storage.reserve-space: 2GB", "topology.yaml:2")]
    [InlineData("v6.2.0", "    log-backup.enable: true", "")]
    [InlineData("v6.2.0", "    log-backup: { enable: true }", "")]
    [InlineData("v6.5.3", "    storage.reserve-space: 2GB", "")]
    public void A_deployed_topology(string version, string tikv, string places) => Lint(
        ("deploy.sh", $"tiup cluster deploy prod {version} topology.yaml\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"),
        ("topology.yaml", $"server_configs:\n  tikv:\n{tikv}\npd_servers: [{{ host: 10.0.1.10 }}]\ntikv_servers: [{{ host: 10.0.1.11 }}]\n"))
        .Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_topology_of_which_nobody_knows_the_version() => Lint(
        ("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"),
        ("topology.yaml", "server_configs:\n  tikv:\n    storage.reserve-space: 2GB\npd_servers: [{ host: 10.0.1.10 }]\ntikv_servers: [{ host: 10.0.1.11 }]\n"))
        .Should().BeEmpty();

    [Fact]
    public void A_statement_that_sets_what_the_configuration_leaves_out() => Lint(
        ("deploy.sh", "tiup cluster deploy prod v6.2.0 topology.yaml\nmysql -h 10.0.1.20 -e \"SET CONFIG tikv \\`log-backup.enable\\` = 'true'\"\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"),
        ("topology.yaml", "server_configs:\n  tikv:\n    storage.reserve-space: 2GB\npd_servers: [{ host: 10.0.1.10 }]\ntikv_servers: [{ host: 10.0.1.11 }]\ntidb_servers: [{ host: 10.0.1.20 }]\n"))
        .Should().BeEmpty();

    [Theory]
    [InlineData("[storage]\nreserve-space = '2GB'", "setup.sh:3")]
    [InlineData("[log-backup]\nenable = true", "")]
    public void A_configuration_that_a_script_writes(string toml, string places) => Lint(("setup.sh",
        $"tiup cluster deploy prod v6.2.0 topology.yaml\ncat > tikv.toml <<'EOF'\n{toml}\nEOF\nbr log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n"))
        .Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
