namespace RunbookLint.Lowering.Tests.Kubernetes;

public class ResourceSetTests : LoweringTest
{
    private const string Job = """
        apiVersion: batch/v1
        kind: Job
        metadata: { name: load }
        spec:
          template:
            spec:
              volumes: [{ name: v, configMap: { name: load } }]
              containers:
                - image: pingcap/tidb-lightning:v7.5.1
                  envFrom: [{ configMapRef: { name: where } }]
                  args: [--config, /etc/v/import.toml, --pd-urls, $(PD)]
                  volumeMounts: [{ name: v, mountPath: /etc/v }]
        """;

    private const string Maps = """
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: load }
        data:
          import.toml: |
            [tikv-importer]
            backend = "tidb"
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: where }
        data: { PD: "basic-pd.tidb:2379" }
        """;

    private const string Import = "logical-import backend=tidb cluster=basic-pd.tidb:2379 config=/etc/v/import.toml tool-version=v7.5.1";

    [Fact]
    public void Finds_maps_in_other_files_of_its_folder()
    {
        Lowers("k8s/job.yaml", Job, Import, ("k8s/maps.yaml", Maps), ("k8s/service.yaml", "kind: Service\n"), ("other/maps.yaml", Maps.Replace("tidb", "x", StringComparison.Ordinal)));
        Lower("k8s/job.yaml", Job, ("k8s/maps.yaml", Maps)).UsedFiles.Should().Equal("k8s/maps.yaml");
    }

    [Fact]
    public void Leaves_a_file_with_more_than_maps_its_own_plan() =>
        Lower("k8s/job.yaml", Job, ("k8s/maps.yaml", Maps + "\n---\nkind: Pod\nmetadata: { name: p }\n")).UsedFiles.Should().BeEmpty();

    [Fact]
    public void Leaves_unknown_what_no_map_in_reach_has() => Lowers("k8s/job.yaml", Job,
        "import cluster=?$(PD) config=/etc/v/import.toml tool-version=v7.5.1", ("elsewhere/deep/maps.yaml", Maps));

    [Fact]
    public void Leaves_unknown_what_two_folders_have() => Lowers("k8s/job.yaml", Job,
        "import cluster=?$(PD) config=/etc/v/import.toml tool-version=v7.5.1", ("one/maps.yaml", Maps), ("two/maps.yaml", Maps));

    [Fact]
    public void Leaves_unknown_what_another_environment_has() => Lowers("prod/job.yaml", Job,
        "import cluster=?$(PD) config=/etc/v/import.toml tool-version=v7.5.1", ("staging/maps.yaml", Maps));

    [Fact]
    public void Says_whether_runs_of_a_schedule_may_overlap() => Lowers("cron.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: full }
        spec:
          schedule: "@daily"
          timeZone: Europe/Berlin
          concurrencyPolicy: Forbid
          jobTemplate: { spec: { template: { spec: { containers: [{ image: pingcap/br, args: [backup, full, --pd, "a:1", -s, s3://b] }] } } } }
        """, """
        repeat title=full schedule=@daily time-zone=Europe/Berlin
          snapshot-backup cluster=a:1 storage=s3://b scope=full concurrency-policy=Forbid
        """);

    [Fact]
    public void Reads_the_objects_of_a_template_with_its_parameters() => Lowers("template.yaml", """
        apiVersion: template.openshift.io/v1
        kind: Template
        metadata: { name: t }
        parameters:
          - { name: PD, value: "pd.tidb:2379" }
          - { name: TASK, required: true }
        objects:
          - apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec: { containers: [{ image: pingcap/br, args: [log, stop, --pd, "${PD}", --task-name, "${TASK}"] }] }
        """, "stop-log-backup cluster=pd.tidb:2379 task=?${TASK}");
}
