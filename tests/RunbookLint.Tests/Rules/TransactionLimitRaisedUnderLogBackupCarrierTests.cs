namespace RunbookLint.Tests.Rules;

public class TransactionLimitRaisedUnderLogBackupCarrierTests() : CarrierTest("RBL3012")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n";

    private const string LogBackup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        """;

    [Theory]
    [InlineData("SET GLOBAL tidb_mem_quota_query = 8 << 30", 1)]
    [InlineData("SET SESSION tidb_dml_type = 'bulk'", 1)]
    [InlineData("SET @@tidb_mem_quota_query = 34359738368", 1)]
    [InlineData("SET CONFIG tidb performance.max-txn-ttl = 86400000", 1)]
    [InlineData("SET GLOBAL tidb_mem_quota_query = 512 << 20", 0)]
    [InlineData("SET GLOBAL tidb_mem_quota_query = @old", 0)]
    [InlineData("SET GLOBAL tidb_gc_life_time = '72h'", 0)]
    public void Statements(string statement, int findings) =>
        Lint(("bulk.sh", $"{Start}mysql -h 10.0.1.20 <<'EOF'\n{statement};\nEOF\n")).Should().Equal(Enumerable.Repeat("bulk.sh:3", findings));

    [Theory]
    [InlineData("""
          tidb:
            config: |
              [performance]
              txn-total-size-limit = 10737418240
        """, "cluster.yaml:8")]
    [InlineData("""
          tidb:
            config:
              performance:
                max-txn-ttl: 86400000
        """, "cluster.yaml:8")]
    public void A_cluster(string spec, string place) => Lint(("backup.yaml", LogBackup), ("cluster.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: tidb }
        spec:
        {{spec}}
        """)).Should().Equal(place);

    [Fact]
    public void A_cluster_of_another_namespace() => Lint(("backup.yaml", LogBackup), ("cluster.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: staging }
        spec: { tidb: { config: "[performance]\ntxn-total-size-limit = 10737418240\n" } }
        """)).Should().BeEmpty();

    [Fact]
    public void A_topology() => Lint(("start.sh", Start), ("topology.yaml", """
        server_configs:
          tidb:
            performance.txn-total-size-limit: 10737418240
        pd_servers: [{ host: 10.0.1.10 }]
        tidb_servers: [{ host: 10.0.1.20 }]
        """)).Should().Equal("topology.yaml:3");

    [Fact]
    public void A_page_with_a_configuration() => Lint(("bulk.md", $"# Bulk\n\n```toml\n[performance]\ntxn-total-size-limit = 10737418240\n```\n\n```sh\n{Start}```\n"))
        .Should().BeEmpty("the log backup starts only later");

    [Fact]
    public void A_page_with_a_configuration_under_a_log_backup() => Lint(("bulk.md", $"# Bulk\n\n```sh\n{Start}```\n\n```toml\n[performance]\ntxn-total-size-limit = 10737418240\n```\n"))
        .Should().Equal("bulk.md:9");
}
