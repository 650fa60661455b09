using RunbookLint.Configuration;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>One team protects a cluster, another one loads into it; only the cluster joins their files.</summary>
public class FolderStoryTests
{
    private const string Release = """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: loads }
        spec:
          chart:
            spec: { chart: tidb-lightning, sourceRef: { kind: HelmRepository, name: pingcap } }
          values:
            backend: local
            targetTidbCluster: { name: basic, namespace: tidb }
        """;

    private static string Backup(string @namespace, string spec = "") => $$"""
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: {{@namespace}} }
        spec:
          backupMode: log
          br: { cluster: basic }
          s3: { provider: aws, bucket: dr, prefix: log }
          {{spec}}
        """;

    private static string Lightning(string tidb) => $"""
        [tikv-importer]
        backend = "local"
        [tidb]
        {tidb}
        """;

    private static (string, string) Start(string cluster) => ("backup/start.yml", $"""
        - name: Protect the shop
          hosts: control
          tasks:
            - name: Start the log backup
              command: {cluster}
        """);

    [Theory]
    [InlineData("")]
    [InlineData("logSubcommand: log-pause")]
    public void The_place_is_the_release_and_the_backup_is_related(string spec)
    {
        var finding = Lint("", ("clusters/prod/log-backup.yaml", Backup("tidb", spec)), ("loads/release.yaml", Release)).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("RBL3001");
        finding.Span.File.Path.Should().Be("loads/release.yaml");
        finding.Related.Should().ContainSingle(place => place.Span.File.Path == "clusters/prod/log-backup.yaml");
    }

    [Fact]
    public void Another_namespace_is_another_cluster() => Lint("", ("clusters/prod/log-backup.yaml", Backup("staging")), ("loads/release.yaml", Release)).Should().BeEmpty();

    [Fact]
    public void A_stopped_log_backup_is_none() =>
        Lint("", ("clusters/prod/log-backup.yaml", Backup("tidb", "logSubcommand: log-stop")), ("loads/release.yaml", Release)).Should().BeEmpty();

    [Fact]
    public void A_release_without_a_backend_is_physical_by_default() =>
        Ids("", ("clusters/prod/log-backup.yaml", Backup("tidb")), ("loads/release.yaml", Release.Replace("    backend: local\n", "", StringComparison.Ordinal))).Should().Equal("RBL3008 loads/release.yaml");

    [Theory]
    [InlineData("pd-addr = \"10.0.1.10:2379\"", 1)]
    [InlineData("pd-addr = \"http://10.0.1.11:2379\"", 1)]
    [InlineData("pd-addr = \"10.9.0.1:2379\"", 0)]
    [InlineData("host = \"10.0.1.20\"", 0)]
    public void The_address_of_PD_joins_a_playbook_and_a_configuration(string tidb, int findings) => Ids("",
        Start("br log start --task-name=pitr --pd 10.0.1.10:2379,10.0.1.11:2379 -s s3://dr/log"), ("loads/tidb-lightning.toml", Lightning(tidb)))
        .Should().Equal(Enumerable.Repeat("RBL3001 loads/tidb-lightning.toml", findings));

    [Theory]
    [InlineData("shop", 1)]
    [InlineData("lab", 0)]
    public void The_name_that_TiUP_gives_joins_two_scripts(string name, int findings) => Ids("",
        ("backup/start.sh", "tiup cluster exec shop --command 'br log start --task-name=pitr -s s3://dr/log'\n"),
        ("loads/load.sh", $"tiup cluster exec {name} --command 'tidb-lightning --backend=local -d /data'\n"))
        .Should().Equal(Enumerable.Repeat("RBL3001 loads/load.sh", findings));

    [Theory]
    [InlineData("clusters: { shop: { pd: ['10.0.1.10:2379'], sql: ['10.0.1.20:4000'] } }", 1)]
    [InlineData("clusters: { shop: { pd: ['10.0.1.10:2379'] }, lab: { sql: ['10.0.1.20:4000'] } }", 0)]
    [InlineData("clusters: { shop: { pd: ['10.0.1.10:2379'], sql: ['10.0.1.20:4000'], logBackup: never } }", 0)]
    public void The_configuration_joins_names(string configuration, int findings) => Ids(configuration,
        Start("br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log"), ("loads/tidb-lightning.toml", Lightning("host = \"10.0.1.20\"")))
        .Should().Equal(Enumerable.Repeat("RBL3001 loads/tidb-lightning.toml", findings));

    [Theory]
    [InlineData("always", "", 1)]
    [InlineData("never", "", 0)]
    [InlineData("always", "br log stop --task-name=pitr --pd 10.0.1.10:2379\n", 0)]
    public void The_configuration_knows_of_a_log_backup_that_no_file_starts(string logBackup, string before, int findings) => Ids(
        $"clusters: {{ shop: {{ pd: ['10.0.1.10:2379'], logBackup: {logBackup} }} }}",
        ("loads/load.sh", $"{before}tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data\n"))
        .Should().Equal(Enumerable.Repeat("RBL3001 loads/load.sh", findings));

    [Fact]
    public void What_the_configuration_knows_is_related()
    {
        var finding = Lint("clusters:\n  shop: { tidbCluster: tidb/basic, logBackup: always }\n", ("loads/release.yaml", Release)).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("RBL3001");
        finding.Related.Should().ContainSingle(place => place.Span.File.Path == ".runbooklint.yaml" && place.Span.Text == "shop");
    }

    private static IEnumerable<string> Ids(string configuration, params (string Path, string Content)[] files) =>
        Lint(configuration, files).Select(finding => $"{finding.Rule.Id} {finding.Span.File.Path}");

    private static IEnumerable<Finding> Lint(string configuration, params (string Path, string Content)[] files)
    {
        SourceFile[] sources = [.. files.Select(file => SourceFile.From(file.Path, file.Content))];
        var options = LintOptions.Default with { Configurations = configuration.Length == 0 ? [] : [ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", configuration))] };
        return Linter.Lint(sources, NoRelatedFiles.Instance, options, default).Findings.Where(finding => finding.Rule.Category == RuleCategory.Import);
    }
}
