using RunbookLint.Rules;

namespace RunbookLint.Tests.Rules;

public class ImportPrecheckDisabledCarrierTests() : CarrierTest("RBL3007")
{
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log\n";
    private const string Load = "tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data";

    [Fact]
    public void A_flag() => Errors(("load.sh", $"{Start}{Load} --check-requirements=false\n")).Should().Equal("load.sh:2");

    [Fact]
    public void A_configuration_of_its_own() => Errors(("load.sh", Start + "tidb-lightning --config lightning.toml\n"), ("lightning.toml", """
        [lightning]
        check-requirements = false
        [tikv-importer]
        backend = "local"
        [tidb]
        pd-addr = "10.0.1.10:2379"
        """)).Should().Equal("lightning.toml:2");

    [Fact]
    public void A_configuration_that_only_the_cluster_joins_to_a_playbook() => Errors(
        ("start.yml", $"- hosts: control\n  tasks:\n    - command: {Start}"),
        ("loads/tidb-lightning.toml", "[lightning]\ncheck-requirements = false\n[tikv-importer]\nbackend = \"local\"\n[tidb]\npd-addr = \"10.0.1.10:2379\"\n"))
        .Should().Equal("loads/tidb-lightning.toml:2");

    [Theory]
    [InlineData("mysql -h 10.0.1.20 -e \"IMPORT INTO t FROM '/d.csv' WITH DISABLE_PRECHECK\"\n", "load.sh:2")]
    [InlineData("mysql -h 10.0.1.20 <<'EOF'\nIMPORT INTO t FROM '/d.csv'\n  WITH THREAD=8, DISABLE_PRECHECK;\nEOF\n", "load.sh:4")]
    public void Statements(string client, string place) => Errors(("load.sh", Start + client)).Should().Equal(place);

    [Fact]
    public void A_release_into_a_cluster_with_changefeeds() => Errors(
        ("cluster.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: TidbCluster
        metadata: { name: basic, namespace: tidb }
        spec: { version: v7.5.1, ticdc: { replicas: 3 } }
        """),
        ("release.yaml", """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: tidb }
        spec:
          chart:
            spec: { chart: tidb-lightning, sourceRef: { kind: HelmRepository, name: pingcap } }
          values:
            backend: local
            targetTidbCluster: { name: basic }
            config: |
              [lightning]
              check-requirements = false
        """)).Should().Equal("release.yaml:12");

    [Fact]
    public void A_program() => Errors(("load.py", """
        import pymysql, subprocess
        subprocess.run(["tiup", "cdc", "cli", "changefeed", "create", "--pd=http://10.0.1.10:2379", "--sink-uri=kafka://k:9092/t"], check=True)
        connection = pymysql.connect(host="10.0.1.20", port=4000)
        with connection.cursor() as cursor:
            cursor.execute("IMPORT INTO shop.orders FROM 's3://dump/orders.csv' WITH DISABLE_PRECHECK")
        """)).Should().Equal("load.py:5");

    [Fact]
    public void A_workflow() => Errors((".github/workflows/load.yml", $"""
        on: workflow_dispatch
        jobs:
          load:
            runs-on: self-hosted
            steps:
              - run: kubectl exec basic-ticdc-0 -n tidb -- /cdc cli changefeed resume -c replica --pd=http://10.0.1.10:2379
              - run: |
                  {Load} \
                    --check-requirements=false
        """)).Should().Equal(".github/workflows/load.yml:9");

    [Theory]
    [InlineData($"{Load} --check-requirements=false\n")]
    [InlineData("cdc cli changefeed create --pd=http://10.9.9.9:2379 --sink-uri=blackhole://\n" + Load + " --check-requirements=false\n")]
    [InlineData("cdc cli changefeed create --pd=http://10.0.1.10:2379 -c a --sink-uri=blackhole://\ncdc cli changefeed remove --pd=http://10.0.1.10:2379 -c a\n" + Load + " --check-requirements=false\n")]
    public void Only_a_hint_where_nothing_would_miss_the_rows(string script) =>
        Findings("", ("load.sh", script)).Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);

    [Theory]
    [InlineData($"{Start}{Load}\n")]
    [InlineData($"{Start}{Load} --check-requirements\n")]
    [InlineData($"{Start}tidb-lightning --backend=tidb --pd-urls=10.0.1.10:2379 -d /data --check-requirements=false\n")]
    [InlineData($"{Start}{Load} --check-requirements=$CHECK\n")]
    [InlineData($"{Start}# {Load} --check-requirements=false\n")]
    [InlineData($"{Start}br restore full --pd 10.9.9.9:2379 -s s3://dr/full --check-requirements=false\n")]
    public void Nothing_where_the_checks_run_or_the_rows_are_logged(string script) => Lint(("load.sh", script)).Should().BeEmpty();

    private IEnumerable<string> Errors(params (string Path, string Content)[] files) =>
        Findings("", files).Where(finding => finding.Severity == Severity.Error).Select(Place);
}
