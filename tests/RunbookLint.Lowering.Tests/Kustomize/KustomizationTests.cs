using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Kustomize;

public class KustomizationTests : LoweringTest
{
    private const string Backup = """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr }
        spec:
          backupMode: log
          br: { cluster: basic }
          s3: { provider: aws, bucket: dr, prefix: log }
        """;

    private const string CronJob = """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: full
        spec:
          schedule: "0 2 * * 0"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: log
                      image: fluent-bit
                    - name: br
                      image: pingcap/br:v7.5.1
                      env:
                        - name: PD
                          value: basic-pd:2379
                        - name: MODE
                          value: full
                      command:
                        - sh
                        - -c
                        - |
                          set -e
                          br backup $MODE --pd $PD --storage s3://dr/full
        """;

    private static void Builds(string kustomization, string plan, params (string Path, string Content)[] files) =>
        Lowers("k/kustomization.yaml", kustomization, plan, [("k/backup.yaml", Backup), ("k/cron.yaml", CronJob), .. files]);

    [Fact]
    public void Puts_its_resources_into_its_namespace() => Builds("namespace: prod\nresources: [backup.yaml]\n",
        "start-log-backup cluster=prod/basic storage=s3://dr/log task=pitr memory-unset=spec");

    [Fact]
    public void Completes_names() => Builds("namespace: prod\nnamePrefix: a-\nnameSuffix: -b\nresources: [backup.yaml]\n",
        "start-log-backup cluster=prod/basic storage=s3://dr/log task=a-pitr-b memory-unset=spec");

    [Fact]
    public void Merges_a_patch_by_the_names_of_containers_and_variables() => Builds("""
        resources: [cron.yaml]
        patches:
          - path: patch.yaml
        images: [{ name: pingcap/br, newName: registry/br, newTag: v8.1.0 }]
        """, """
        repeat title=full schedule="0 2 * * *"
          snapshot-backup cluster=other-pd:2379 storage=s3://dr/full scope=full memory=8Gi tool-version=v8.1.0
        """, ("k/patch.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: full }
        spec:
          schedule: "0 2 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: br
                      resources: { limits: { memory: 8Gi } }
                      env: [{ name: PD, value: "other-pd:2379" }]
        """));

    [Fact]
    public void Underlines_each_value_in_the_file_that_sets_it()
    {
        var document = Lower("k/kustomization.yaml", "namespace: prod\nresources: [cron.yaml, backup.yaml]\npatchesStrategicMerge: [patch.yaml]\n",
            ("k/cron.yaml", CronJob), ("k/backup.yaml", Backup), ("k/patch.yaml", "kind: Backup\nmetadata: { name: pitr }\nspec: { s3: { bucket: other } }\n"));
        var plan = new RunbookPlan(document.Root);

        plan.Operations[0].Span.Text.Should().Be("br backup $MODE --pd $PD --storage s3://dr/full");
        plan.Operations[0].Span.File.Path.Should().Be("k/cron.yaml");
        plan.Operations[1].Span.File.Path.Should().Be("k/backup.yaml");
        plan.Operations[1].Span.Text.Should().StartWith("apiVersion: pingcap.com").And.EndWith("prefix: log }");
        plan.Operations[1].Settings["storage"].Value.Should().Be("s3://other/log");
        document.UsedFiles.Should().Equal("k/backup.yaml", "k/cron.yaml", "k/patch.yaml");
    }

    [Theory]
    [InlineData("patches: [{ target: { kind: CronJob, name: full }, patch: '[{ op: replace, path: /spec/suspend, value: true }]' }]", "")]
    [InlineData("patches: [{ patch: '{ kind: CronJob, metadata: { name: full }, spec: { suspend: true } }' }]", "")]
    [InlineData("patches: [{ target: { kind: CronJob, name: other }, patch: '[{ op: add, path: /spec/suspend, value: true }]' }]", "repeat title=full schedule=\"0 2 * * 0\"\n  snapshot-backup cluster=basic-pd:2379 storage=s3://dr/full scope=full tool-version=v7.5.1")]
    [InlineData("patchesJson6902: [{ target: { kind: CronJob, name: full }, patch: '[{ op: replace, path: /spec/schedule, value: \"@daily\" }]' }]", "repeat title=full schedule=@daily\n  snapshot-backup cluster=basic-pd:2379 storage=s3://dr/full scope=full tool-version=v7.5.1")]
    [InlineData("patches: [{ target: { kind: CronJob, labelSelector: a=b }, patch: '{ spec: { schedule: \"@daily\" } }' }]", "repeat title=full schedule=?\"{{ schedule }}\"\n  snapshot-backup cluster=basic-pd:2379 storage=s3://dr/full scope=full tool-version=v7.5.1")]
    [InlineData("patches: [{ target: { kind: CronJob }, patch: '[{ op: remove, path: /spec/jobTemplate/spec/template/spec/containers/1 }]' }]", "")]
    [InlineData("patches: [{ path: missing.yaml }]", "repeat title=full schedule=\"0 2 * * 0\"\n  snapshot-backup cluster=basic-pd:2379 storage=s3://dr/full scope=full tool-version=v7.5.1")]
    public void Applies_patches_of_any_kind(string patches, string plan) => Builds("resources: [cron.yaml]\n" + patches + "\n", plan);

    [Fact]
    public void Mounts_the_files_that_it_makes_maps_of() => Builds("""
        resources: [job.yaml]
        configMapGenerator:
          - name: scripts
            files: [run.sh, conf/lightning.toml=load.toml]
            literals: [TASK=pitr]
            envs: [.env]
        """, """
        stop-log-backup cluster=basic-pd:2379 task=pitr
        """,
        ("k/run.sh", "br log stop --task-name $TASK --pd $PD\n"), ("k/.env", "# where\nPD=\"basic-pd:2379\"\n"), ("k/job.yaml", """
        apiVersion: v1
        kind: Pod
        metadata: { name: pod }
        spec:
          volumes: [{ name: v, configMap: { name: scripts } }]
          containers:
            - command: [sh, /v/run.sh]
              envFrom: [{ configMapRef: { name: scripts } }]
              volumeMounts: [{ name: v, mountPath: /v }]
        """));

    [Fact]
    public void Builds_its_bases_first() => Lowers("overlays/prod/kustomization.yaml", "namespace: prod\nresources: [../../base]\npatches: [{ path: cluster.yaml, target: { kind: Backup } }]\n",
        "start-log-backup cluster=prod/big storage=s3://dr/log task=our-pitr memory-unset=spec",
        ("base/kustomization.yml", "namespace: base\nnamePrefix: our-\nresources: [backup.yaml]\n"), ("base/backup.yaml", Backup),
        ("overlays/prod/cluster.yaml", "spec:\n  br:\n    cluster: big\n"));

    [Theory]
    [InlineData("resources: [../k]\n")]
    [InlineData("resources: [https://github.com/x/y//z?ref=v1, github.com/x/y]\n")]
    [InlineData("resources: backup.yaml\n")]
    [InlineData("resources: [missing.yaml, missing]\npatches: {}\nconfigMapGenerator: x\nimages: [{}]\n")]
    [InlineData("")]
    [InlineData("apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./k }\n")]
    public void Survives(string kustomization) => Builds(kustomization, "");

    [Fact]
    public void Leaves_unknown_what_a_replacement_fills() => Builds("""
        resources: [backup.yaml]
        replacements:
          - source: { kind: ConfigMap, name: x }
            targets: [{ select: { kind: Backup }, fieldPaths: [spec.s3.bucket] }]
        """, "start-log-backup cluster=\"?/basic\" storage=?\"s3://{{ bucket }}/log\" task=pitr memory-unset=spec");

    [Fact]
    public void Survives_bases_that_name_one_another()
    {
        var files = Enumerable.Range(0, 30).Select(number => ($"k{number}/kustomization.yaml", $"resources: [../k{number + 1}, ../k{number + 1}, ../k{number}, ../k0]\n")).ToArray();

        Lower("k/kustomization.yaml", "resources: [../k0, ../k0]\n", files).Problems.Should().NotContain(problem => !problem.IsLimit);
    }

    [Fact]
    public void Is_built_by_kubectl() => Lowers("run.sh", "kubectl apply -k overlays/prod\n", "start-log-backup cluster=prod/basic storage=s3://dr/log task=pitr memory-unset=spec",
        ("overlays/prod/kustomization.yaml", "namespace: prod\nresources: [backup.yaml]\n"), ("overlays/prod/backup.yaml", Backup));

    [Fact]
    public void Takes_a_file_that_it_names_as_a_patch_for_no_resource() =>
        Lowers("k/memory.yaml", Backup, "", ("k/kustomization.yaml", "resources: [../missing]\npatchesStrategicMerge: [memory.yaml]\n"));

    [Fact]
    public void Leaves_the_rest_of_a_container_known_when_a_replacement_fills_a_variable() => Lowers("k/kustomization.yaml", """
        resources: [job.yaml]
        replacements:
          - source: { kind: ConfigMap, name: x }
            targets: [{ select: { kind: Pod }, fieldPaths: ["spec.containers.[name=br].env.[name=PD].value"] }]
        """, "stop-log-backup cluster=?\"{{ value }}\" task=pitr", ("k/job.yaml", """
        apiVersion: v1
        kind: Pod
        metadata: { name: job }
        spec:
          containers:
            - name: br
              image: pingcap/br
              command: [/br, log, stop, --task-name=pitr, "--pd=$(PD)"]
              env: [{ name: PD, value: "a:2379" }]
        """));
}
