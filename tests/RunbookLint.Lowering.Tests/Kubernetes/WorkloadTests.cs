using RunbookLint.Testing;
using static RunbookLint.Lowering.Tests.Kubernetes.Manifest;

namespace RunbookLint.Lowering.Tests.Kubernetes;

public class WorkloadTests
{
    [Fact]
    public void A_job_runs_its_command() => Lowers("""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: full, namespace: tidb }
        spec:
          template:
            spec:
              containers:
              - name: br
                image: pingcap/br:v7.5.1
                args: [backup, full, "--pd=$(PD)", --storage, "s3://b/full"]
                env: [{ name: PD, value: "basic-pd:2379" }]
                resources: { limits: { memory: 8Gi } }
        """, """
        snapshot-backup cluster=basic-pd.tidb:2379 storage=s3://b/full scope=full memory=8Gi tool-version=v7.5.1
        """);

    [Fact]
    public void A_script_in_a_job_is_a_sequence() => Lowers("""
        apiVersion: batch/v1
        kind: Job
        spec:
          template:
            spec:
              containers:
              - image: alpine
                command: [sh, -c]
                args:
                - |
                  br log stop --task-name=pitr --pd=$PD
                  br log start --task-name=pitr --pd=$PD --storage=s3://b/log
                env: [{ name: PD, value: "10.0.0.1:2379" }]
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        start-log-backup cluster=10.0.0.1:2379 storage=s3://b/log task=pitr
        """);

    [Theory]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("apps/v1", "StatefulSet")]
    [InlineData("apps/v1", "DaemonSet")]
    [InlineData("batch/v1", "Job")]
    public void Init_containers_come_first_and_the_others_run_at_once(string version, string kind) => Lowers($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        spec:
          template:
            spec:
              initContainers:
              - { command: [br, log, stop, --task-name=a, "--pd=p:1"] }
              containers:
              - { command: [br, log, resume, --task-name=b, "--pd=p:1"] }
              - { command: [br, log, pause, --task-name=c, "--pd=p:1"] }
        """, """
        stop-log-backup cluster=p:1 task=a
        unordered
          resume-log-backup cluster=p:1 task=b
          pause-log-backup cluster=p:1 task=c
        """);

    [Fact]
    public void A_CronJob_runs_again_and_again() => Lowers("""
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: nightly }
        spec:
          schedule: "0 2 * * *"
          timeZone: Asia/Shanghai
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                  - { image: "pingcap/br", command: ["/br", log, truncate, "--until=2024-05-01 00:00:00+0800", --storage=s3://b/log, -y] }
        """, """
        repeat title=nightly schedule="0 2 * * *" time-zone=Asia/Shanghai
          truncate-log-backup storage=s3://b/log until="2024-05-01 00:00:00+0800" yes=true
        """);

    [Fact]
    public void A_suspended_CronJob_never_runs() => Lowers("""
        apiVersion: batch/v1
        kind: CronJob
        spec: { suspend: true, schedule: "0 2 * * *", jobTemplate: { spec: { template: { spec: { containers: [{ command: [br, log, stop, --task-name=a] }] } } } } }
        """, "");

    [Fact]
    public void A_script_in_a_ConfigMap_runs_where_it_is_mounted() => Lowers("""
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: scripts }
        data:
          run.sh: |
            br log stop --task-name=a --pd=p:1
        ---
        apiVersion: batch/v1
        kind: Job
        spec:
          template:
            spec:
              volumes: [{ name: scripts, configMap: { name: scripts } }]
              containers:
              - command: [sh, /scripts/run.sh]
                volumeMounts: [{ name: scripts, mountPath: /scripts }]
        """, """
        stop-log-backup cluster=p:1 task=a
        """);

    [Fact]
    public void Places_an_operation_in_a_script_at_its_command()
    {
        var (text, spans) = Markup.Parse("""
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - command:
                - bash
                - -ec
                - |
                  echo start
                  ⟦br log stop \
                    --task-name=⟦a⟧⟧
            """, "⟦", "⟧");

        var operation = Read(text).Operation;
        operation.Span.Span.Should().Be(spans[0]);
        operation.Settings["task"].Span.Span.Should().Be(spans[1]);
    }

    [Fact]
    public void Places_an_operation_of_words_at_the_words()
    {
        var (text, spans) = Markup.Parse("""
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - command: [⟦br, log, stop, "--task-name=⟦a⟧⟧"]
            """, "⟦", "⟧");

        var operation = Read(text).Operation;
        operation.Span.Span.Should().Be(spans[0]);
        operation.Settings["task"].Span.Span.Should().Be(spans[1]);
    }

    [Fact]
    public void Other_containers_do_nothing() => Lowers("""
        apiVersion: v1
        kind: Pod
        spec: { containers: [{ image: nginx }, { image: busybox, command: [sleep, "1"] }, { image: pingcap/br }] }
        """, "");
}
