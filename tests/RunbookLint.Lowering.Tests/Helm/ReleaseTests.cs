using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Helm;

public class ReleaseTests : LoweringTest
{
    private const string Values = """
        image: pingcap/tidb-lightning:v7.5.1
        dataSource: { remote: { secretName: s, path: "s3:dump/sbtest" } }
        targetTidbCluster: { name: basic, namespace: tidb, user: root }
        resources: { limits: { memory: 32Gi } }
        backend: local
        config: |
          [lightning]
          check-requirements = false
          [tikv-importer]
          backend = "tidb"
          sorted-kv-dir = "/sorted"
        """;

    private const string Import =
        "physical-import backend=local cluster=tidb/basic check-requirements=false sorted-kv-dir=/sorted memory=32Gi tool-version=v7.5.1";

    [Theory]
    [InlineData("helm install load pingcap/tidb-lightning -f load.yaml")]
    [InlineData("helm upgrade --install load pingcap/tidb-lightning --namespace jobs --values=load.yaml --version v1.6.0 --wait --timeout 10m")]
    [InlineData("helm --kube-context prod install -n jobs load -f load.yaml pingcap/tidb-lightning")]
    [InlineData("VALUES=load.yaml; helm install load oci://registry/charts/tidb-lightning-v1.6.0.tgz -f $VALUES")]
    public void Reads_the_values_that_a_chart_is_installed_with(string command) => Lowers("load.sh", command + "\n", Import, ("load.yaml", Values));

    [Theory]
    [InlineData("helm template load pingcap/tidb-lightning -f load.yaml")]
    [InlineData("helm install load pingcap/tidb-lightning -f load.yaml --dry-run")]
    [InlineData("helm install load pingcap/tidb-lightning -f load.yaml --dry-run=server")]
    [InlineData("helm uninstall load")]
    [InlineData("helm repo add pingcap https://charts.pingcap.org/")]
    [InlineData("helm install ingress ingress-nginx/ingress-nginx -f load.yaml")]
    [InlineData("helm install")]
    public void Sees_nothing_in_what_installs_nothing_of_ours(string command) => Lowers("load.sh", command + "\n", "", ("load.yaml", Values));

    [Fact]
    public void Lets_single_values_count_most() => Lowers("load.sh",
        "NAME=other\nhelm install load pingcap/tidb-lightning -f load.yaml --set backend=tidb,targetTidbCluster.name=$NAME --set-string 'targetTidbCluster.namespace=db'\n",
        "logical-import backend=tidb cluster=db/other check-requirements=false sorted-kv-dir=/sorted memory=32Gi tool-version=v7.5.1", ("load.yaml", Values));

    [Fact]
    public void Takes_the_namespace_of_the_release_for_that_of_the_target() => Lowers("load.sh",
        "helm install load pingcap/tidb-lightning -n tidb --set targetTidbCluster.name=basic\n", "physical-import cluster=tidb/basic");

    [Fact]
    public void Leaves_open_what_a_file_out_of_reach_may_set() => Lowers("load.sh",
        "helm install load pingcap/tidb-lightning -n tidb -f secret.yaml --set targetTidbCluster.name=$NAME\n", "import backend=? cluster=?tidb/${NAME}");

    [Fact]
    public void Installs_a_chart_in_reach_with_values_and_namespace() => Lowers("deploy/run.sh",
        "helm upgrade --install ops ../charts/ops -n prod -f prod.yaml --set task=pitr\n", "stop-log-backup cluster=db-pd.prod:2379 task=pitr",
        ("deploy/prod.yaml", "cluster: db\n"), ("charts/ops/Chart.yaml", "name: ops\n"), ("charts/ops/values.yaml", "cluster: dev\n"), ("charts/ops/templates/job.yaml", """
        apiVersion: v1
        kind: Pod
        metadata: { name: pod }
        spec: { containers: [{ image: pingcap/br, args: [log, stop, --pd, "{{ .Values.cluster }}-pd.{{ .Release.Namespace }}:2379", --task-name, "{{ .Values.task }}"] }] }
        """));

    [Fact]
    public void Reads_values_of_lightning_that_stand_alone() => Lowers("loads/orders.yaml", Values, Import);

    [Fact]
    public void Underlines_the_backend_of_values_that_stand_alone() => Underlined("loads/orders.yaml", Values).Should().Equal("backend: local");

    [Theory]
    [InlineData("targetTidbCluster: basic\nbackend: local\n")]
    [InlineData("backend: local\nconfig: x\n")]
    [InlineData("apiVersion: v1\nkind: X\ntargetTidbCluster: { name: a }\nbackend: local\n")]
    public void Takes_other_values_for_those_of_others(string values) => Lowers("values.yaml", values, "");

    [Fact]
    public void Leaves_values_beside_a_chart_to_the_chart() => Lowers("chart/values.yaml", Values, "", ("chart/Chart.yaml", "name: mine\n"));

    [Fact]
    public void Knows_a_dependency_by_its_values() => Lowers("loads/Chart.yaml", "name: loads\ndependencies:\n- name: tidb-lightning\n  version: v1.6.0\n  repository: https://charts.pingcap.org\n  alias: orders\n",
        Import, ("loads/values.yaml", "orders:\n  " + Values.ReplaceLineEndings("\n").Replace("\n", "\n  ") + "\n"));

    [Fact]
    public void Reads_a_release_of_flux() => Lowers("release.yaml", """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: tidb }
        spec:
          interval: 10m
          chart: { spec: { chart: tidb-lightning, version: v1.6.0, sourceRef: { kind: HelmRepository, name: pingcap } } }
          valuesFrom: [{ kind: ConfigMap, name: load-values }]
          values:
            targetTidbCluster: { name: basic }
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: load-values, namespace: tidb }
        data:
          values.yaml: |
            backend: tidb
            targetTidbCluster: { name: other }
        """, "logical-import backend=tidb cluster=tidb/basic");

    [Fact]
    public void Leaves_a_suspended_release_alone() => Lowers("release.yaml", """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load }
        spec: { suspend: true, chart: { spec: { chart: tidb-lightning } }, values: { targetTidbCluster: { name: a } } }
        """, "");

    [Fact]
    public void Reads_an_application_of_argo() => Lowers("apps/load.yaml", """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: { name: load, namespace: argocd }
        spec:
          destination: { server: https://kubernetes.default.svc, namespace: tidb }
          source:
            repoURL: https://charts.pingcap.org
            chart: tidb-lightning
            helm:
              values: |
                backend: local
                targetTidbCluster:
                  name: basic
              parameters: [{ name: targetTidbCluster.name, value: other }]
        """, "physical-import backend=local cluster=tidb/other");

    [Fact]
    public void Reads_a_helmfile_level_by_level() => Lowers("helmfile.yaml", """
        repositories: [{ name: pingcap, url: https://charts.pingcap.org }]
        releases:
          - name: second
            namespace: tidb
            chart: pingcap/tidb-lightning
            needs: [tidb/first]
            values: [{ targetTidbCluster: { name: b } }]
          - name: first
            namespace: tidb
            chart: pingcap/tidb-lightning
            values: [first.yaml]
            set: [{ name: backend, value: tidb }]
          - name: never
            chart: pingcap/tidb-lightning
            installed: false
        """, """
        logical-import backend=tidb cluster=tidb/a
        physical-import cluster=tidb/b
        """, ("first.yaml", "targetTidbCluster: { name: a }\n"));

    [Theory]
    [InlineData("mode: backup", "")]
    [InlineData("mode: restore", "logical-import cluster=tidb/demo")]
    [InlineData("mode: scheduled-restore", "logical-import cluster=tidb/demo")]
    public void Reads_the_chart_that_dumps_and_loads(string mode, string plan) =>
        Lowers("run.sh", "helm install b pingcap/tidb-backup -n tidb -f v.yaml\n", plan, ("v.yaml", $"clusterName: demo\n{mode}\n"));

    [Fact]
    public void Reads_a_cluster_of_the_first_charts() => Lowers("run.sh", "helm install demo pingcap/tidb-cluster -n tidb -f v.yaml\n", """
        declare-cluster cluster=tidb/demo version=v4.0.16 tikv-replicas=3
        change-setting item=log-backup.enable value=false cluster=tidb/demo
        """, ("v.yaml", "tikv:\n  image: pingcap/tikv:v4.0.16\n  replicas: 3\n  config: |\n    [log-backup]\n    enable = false\nscheduledBackup: { create: true, schedule: '0 0 * * *' }\n"));

    [Fact]
    public void Underlines_a_value_in_the_file_that_sets_it()
    {
        var document = Lower("load.sh", "helm install load pingcap/tidb-lightning -f load.yaml\n", ("load.yaml", Values));
        var import = new RunbookPlan(document.Root).Operations.Single();

        import.Span.Text.Should().Be("helm install load pingcap/tidb-lightning -f load.yaml");
        import.Settings["backend"].Span.ToString().Should().Be("load.yaml:5:10");
        import.Settings["sorted-kv-dir"].Span.ToString().Should().Be("load.yaml:11:19");
        document.UsedFiles.Should().Equal("load.yaml");
    }

    [Fact]
    public void Leaves_open_what_a_template_block_in_a_helmfile_may_set() => Lowers("helmfile.yaml", """
        releases:
          - name: load
            namespace: tidb
            chart: pingcap/tidb-lightning
            values:
              - targetTidbCluster: { name: basic }
                {{- if eq .Environment.Name "prod" }}
                backend: local
                {{- else }}
                backend: tidb
                {{- end }}
        """, "import backend=? cluster=?");

    [Fact]
    public void Reads_a_helmfile_of_several_documents() => Lowers("helmfile.yaml", """
        environments: { default: { values: [{ a: b }] } }
        ---
        releases:
          - { name: load, namespace: tidb, chart: pingcap/tidb-lightning, values: [{ backend: local, targetTidbCluster: { name: basic } }] }
        """, "physical-import backend=local cluster=tidb/basic");

    private const string Release = """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: tidb }
        spec:
          chart: { spec: { chart: ./charts/load, valuesFiles: [./charts/load/prod.yaml] } }
          values: { tidb-lightning: { targetTidbCluster: { name: basic } } }
        """;

    private static readonly (string, string)[] LoadChart =
    [
        ("charts/load/Chart.yaml", "name: load\ndependencies: [{ name: tidb-lightning, repository: 'https://charts.pingcap.org' }]\n"),
        ("charts/load/values.yaml", "tidb-lightning: { backend: tidb }\n"),
    ];

    [Fact]
    public void Lays_the_files_that_a_release_names_over_those_of_the_chart() =>
        Lowers("release.yaml", Release, "physical-import backend=local cluster=tidb/basic", [.. LoadChart, ("charts/load/prod.yaml", "tidb-lightning: { backend: local }\n")]);

    [Fact]
    public void Leaves_open_what_a_file_that_a_release_names_may_set() => Lowers("release.yaml", Release, "import backend=?\"{{ .Values.tidb-lightning.backend }}\" cluster=tidb/basic", LoadChart);

    [Fact]
    public void Finds_the_values_of_a_release_in_a_file_beside_it() => Lowers("release.yaml", """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: load, namespace: tidb }
        spec: { chart: { spec: { chart: tidb-lightning } }, valuesFrom: [{ kind: ConfigMap, name: load-values }] }
        """, "physical-import backend=local cluster=tidb/basic", ("map.yaml", """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: load-values }
        data:
          values.yaml: |
            backend: local
            targetTidbCluster: { name: basic }
        """));

    [Fact]
    public void Underlines_the_backend_in_the_file_of_the_release() => Underlined("helmfile.yaml", """
        releases:
          - name: load
            chart: pingcap/tidb-lightning
            values:
              - backend: local
        """).Should().Equal("backend: local");
}
