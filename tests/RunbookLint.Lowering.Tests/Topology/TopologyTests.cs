namespace RunbookLint.Lowering.Tests.Topology;

public class TopologyTests : LoweringTest
{
    private const string Topology = """
        global: { user: tidb, ssh_port: 22, deploy_dir: /tidb-deploy }
        server_configs:
          tikv:
            log-backup.enable: false
            gc: { ratio-threshold: 1.1 }
            raftstore.capacity: 10GB
        pd_servers:
          - host: 10.0.1.1
          - host: 10.0.1.2
            client_port: 3379
        tidb_servers:
          - host: 10.0.1.3
          - { host: 10.0.1.4, port: 5000 }
        tikv_servers:
          - host: 10.0.1.5
            config: { log-backup.max-flush-interval: 1m }
          - host: 10.0.1.6
        monitoring_servers:
          - host: 10.0.1.7
        """;

    private const string Endpoints = "pd=10.0.1.1:2379,10.0.1.2:3379 sql=10.0.1.3:4000,10.0.1.4:5000";

    [Fact]
    public void Declares_a_cluster_by_its_addresses() => Lowers("topology.yaml", Topology, $"""
        declare-cluster cluster=10.0.1.1:2379,10.0.1.2:3379 {Endpoints} tikv-replicas=2
        change-setting item=log-backup.enable value=false cluster=10.0.1.1:2379,10.0.1.2:3379
        change-setting item=gc.ratio-threshold value=1.1 cluster=10.0.1.1:2379,10.0.1.2:3379
        change-setting item=log-backup.max-flush-interval value=1m cluster=10.0.1.1:2379,10.0.1.2:3379
        """);

    [Fact]
    public void Is_given_name_and_version_by_whoever_deploys_it() => Lowers("deploy.sh", "tiup cluster deploy prod v7.5.1 ./topology.yaml --user root -i ~/.ssh/id_rsa -y\n", $"""
        declare-cluster cluster=tiup:prod {Endpoints} version=v7.5.1 tikv-replicas=2
        change-setting item=log-backup.enable value=false cluster=tiup:prod
        change-setting item=gc.ratio-threshold value=1.1 cluster=tiup:prod
        change-setting item=log-backup.max-flush-interval value=1m cluster=tiup:prod
        """, ("topology.yaml", Topology));

    [Fact]
    public void Grows_by_what_is_scaled_out() => Lowers("grow.sh", "tiup cluster scale-out prod more.yaml\n", "declare-cluster cluster=tiup:prod sql=10.0.1.9:4000 tikv-replicas=1",
        ("more.yaml", "tidb_servers: [{ host: 10.0.1.9 }]\ntikv_servers: [{ host: 10.0.1.8 }]\n"));

    [Theory]
    [InlineData("tiup cluster upgrade prod v8.1.0 --force", "declare-cluster cluster=tiup:prod version=v8.1.0 upgrade=true")]
    [InlineData("tiup cluster deploy prod v8.1.0 missing.yaml", "declare-cluster cluster=tiup:prod version=v8.1.0")]
    [InlineData("tiup cluster deploy $NAME $VERSION missing.yaml", "declare-cluster cluster=?tiup:${NAME} version=?${VERSION}")]
    [InlineData("tiup cluster destroy prod -y", "destroy-cluster cluster=tiup:prod")]
    [InlineData("tiup cluster destroy $NAME", "destroy-cluster cluster=?tiup:${NAME}")]
    [InlineData("tiup cluster destroy", "")]
    [InlineData("tiup cluster start prod", "")]
    [InlineData("tiup cluster deploy", "")]
    [InlineData("tiup cluster scale-in prod --node 10.0.1.9:4000", "")]
    public void Is_changed_by_other_commands(string command, string plan) => Lowers("run.sh", command + "\n", plan);

    [Theory]
    [InlineData("pd_servers:\n- host: '{{ pd }}'\ntidb_servers:\n- host: a\n", "declare-cluster cluster=?\"{{ pd }}:2379\" pd=?\"{{ pd }}:2379\" sql=a:4000")]
    [InlineData("pd_servers:\n- host: a\n", "")]
    [InlineData("pd_servers: a\ntikv_servers: b\n", "")]
    [InlineData("kind: X\npd_servers:\n- host: a\ntidb_servers:\n- host: a\n", "")]
    [InlineData("- pd_servers\n", "")]
    public void Is_told_from_other_files(string topology, string plan) => Lowers("topology.yaml", topology, plan);
}
