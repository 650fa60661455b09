using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Stories;

/// <summary>An import that log backup never sees, where nobody writes a command: charts, releases, kustomizations, topologies.</summary>
public class ChartStoryTests
{
    private const string LogBackup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          backupMode: log
          br: { cluster: basic, clusterNamespace: tidb }
          s3: { provider: aws, bucket: dr, prefix: log }
        """;

    private static string Release(string @namespace = "tidb", string backend = "local") => $$"""
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: jobs }
        spec:
          interval: 10m
          chart:
            spec: { chart: tidb-lightning, version: v1.6.0, sourceRef: { kind: HelmRepository, name: pingcap } }
          values:
            backend: {{backend}}
            targetTidbCluster: { name: basic, namespace: {{@namespace}} }
            config: |
              [lightning]
              check-requirements = false
        """;

    [Fact]
    public void Flags_a_release_of_lightning_into_a_cluster_with_log_backup()
    {
        var findings = Lint(("clusters/prod/backup.yaml", LogBackup), ("loads/orders.yaml", Release())).ToList();
        findings.Select(finding => finding.Rule.Id).Should().Equal("RBL3001", "RBL3007");

        var finding = findings[0];
        finding.Span.File.Path.Should().Be("loads/orders.yaml");
        finding.Related.Should().Contain(place => place.Span.File.Path == "clusters/prod/backup.yaml");
    }

    [Fact]
    public void Accepts_a_release_into_another_namespace() => Clean(("clusters/prod/backup.yaml", LogBackup), ("loads/orders.yaml", Release(@namespace: "staging")));

    [Fact]
    public void Flags_a_dependency_on_lightning_in_a_chart() => Lint(("clusters/backup.yaml", LogBackup),
        ("loads/Chart.yaml", "name: loads\ndependencies:\n- { name: tidb-lightning, version: v1.6.0, repository: 'https://charts.pingcap.org' }\n"),
        ("loads/values.yaml", "tidb-lightning:\n  backend: local\n  targetTidbCluster: { name: basic, namespace: tidb }\n"))
        .Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Rule.Id == "RBL3001" && finding.Span.ToString() == "loads/values.yaml:2:3");

    [Fact]
    public void Flags_a_chart_whose_values_name_the_cluster() => Lint(Chart("tidb")).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3001");

    [Fact]
    public void Accepts_a_chart_whose_values_name_another_cluster() => Clean(Chart("staging"));

    private static (string, string)[] Chart(string @namespace) =>
    [
        ("chart/Chart.yaml", "name: ops\n"),
        ("chart/values.yaml", $"cluster: basic\nnamespace: {@namespace}\n"),
        ("chart/templates/backup.yaml", LogBackup),
        ("chart/templates/load.yaml", """
            apiVersion: batch/v1
            kind: Job
            metadata: { name: load }
            spec:
              template:
                spec:
                  containers:
                    - image: pingcap/tidb-lightning:v8.5.7
                      args: [--backend=local, "--pd-urls={{ .Values.cluster }}-pd.{{ .Values.namespace }}:2379", -d, /data]
            """),
    ];

    [Theory]
    [InlineData("{{ .Release.Namespace }}", 1)]
    [InlineData("staging", 0)]
    public void Takes_an_unknown_namespace_for_one_throughout_a_chart(string @namespace, int findings) => Lint(
        ("chart/Chart.yaml", "name: ops\n"),
        ("chart/templates/backup.yaml", LogBackup.Replace("namespace: tidb", "namespace: {{ .Release.Namespace }}", StringComparison.Ordinal).Replace(", clusterNamespace: tidb", "", StringComparison.Ordinal)),
        ("chart/templates/load.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: load }
            spec: { containers: [{ image: pingcap/tidb-lightning, args: [--backend=local, "--pd-urls=basic-pd.{{@namespace}}:2379", -d, /data] }] }
            """)).Should().HaveCount(findings);

    [Fact]
    public void Flags_an_overlay_that_brings_both_together() => Lint(
        ("base/kustomization.yaml", "resources: [backup.yaml]\n"), ("base/backup.yaml", LogBackup.Replace("  namespace: tidb\n", "", StringComparison.Ordinal).Replace(", clusterNamespace: tidb", "", StringComparison.Ordinal)),
        ("overlays/prod/kustomization.yaml", "namespace: prod\nresources: [../../base, load.yaml]\n"), ("overlays/prod/load.yaml", """
        apiVersion: v1
        kind: Pod
        metadata: { name: load }
        spec: { containers: [{ image: pingcap/tidb-lightning, args: [--backend=local, --pd-urls=basic-pd:2379, -d, /data] }] }
        """)).Should().ContainSingle().Which.Rule.Id.Should().Be("RBL3001");

    [Theory]
    [InlineData("10.0.1.3", 1)]
    [InlineData("10.9.9.9", 0)]
    public void Joins_a_SQL_host_and_a_PD_address_by_their_topology(string host, int findings) => Lint(
        ("topology.yaml", "pd_servers:\n- host: 10.0.1.1\ntidb_servers:\n- host: 10.0.1.3\ntikv_servers:\n- host: 10.0.1.5\n"),
        ("backup.sh", "br log start --task-name=pitr --pd 10.0.1.1:2379 --storage s3://dr/log\n"),
        ("load.sh", $"mysql -h {host} -e \"IMPORT INTO a.b FROM 's3://x/*.parquet'\"\n")).Should().HaveCount(findings);

    private static void Clean(params (string Path, string Content)[] files) => Lint(files).Select(finding => $"{finding.Rule.Id} {finding.Span}: {finding.Message}").Should().BeEmpty();

    private static IEnumerable<Finding> Lint(params (string Path, string Content)[] files)
    {
        var sources = files.Select(file => SourceFile.From(file.Path, file.Content)).ToArray();
        // These stories are about imports; that their clusters have no full backup is another one.
        return Linter.Lint(sources, new Folder(sources), LintOptions.Default, default).Findings.Where(finding => finding.Rule.Id != "RBL4003");
    }

    /// <summary>Files below one root that refer to one another.</summary>
    private sealed class Folder(SourceFile[] files) : IRelatedFiles
    {
        public SourceFile? Read(string path, SourceFile from) =>
            files.FirstOrDefault(file => file.Path == Resolve(path, from)) ?? files.FirstOrDefault(file => file.Path == path);

        public IReadOnlyList<string> List(string folder, SourceFile from)
        {
            var start = Resolve(folder, from) is { Length: > 0 } path ? path + "/" : "";
            return
            [
                .. files.Where(file => file.Path.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Path[start.Length..])
                    .Select(rest => rest.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? rest[..(slash + 1)] : rest).Distinct().Order(StringComparer.Ordinal),
            ];
        }

        private static string Resolve(string path, SourceFile from) => Path.GetFullPath($"/{Path.GetDirectoryName(from.Path)}/{path}")[1..].TrimEnd('/');
    }
}
