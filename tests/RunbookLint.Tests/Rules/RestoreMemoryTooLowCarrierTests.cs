namespace RunbookLint.Tests.Rules;

public class RestoreMemoryTooLowCarrierTests() : CarrierTest("RBL1003")
{
    private const string Truncate = "br log truncate --until 2022-05-24T00:00:00+0800 -s s3://b/log -y";

    [Theory]
    [InlineData("docker run -m 8g pingcap/br:v7.5.1 " + Truncate)]
    [InlineData("docker run --rm --memory=15g -v /a:/a pingcap/br:v7.5.1 /br log truncate --until 2022-05-24T00:00:00+0800 -s s3://b/log -y", false)]
    [InlineData("podman run --memory 8192m pingcap/br:v7.5.1 " + Truncate)]
    [InlineData("systemd-run --scope -p MemoryMax=8G " + Truncate)]
    [InlineData("systemd-run --property=MemoryLimit=8G " + Truncate)]
    [InlineData("systemd-run -p MemoryMax=infinity " + Truncate, false)]
    [InlineData("ulimit -v 8388608; " + Truncate)]
    [InlineData("ulimit -Sv 8388608 && " + Truncate)]
    [InlineData("( ulimit -v 8388608 ); " + Truncate, false)]
    [InlineData("ulimit -v unlimited; " + Truncate, false)]
    [InlineData("ulimit -v 8388608; ssh br@10.0.0.9 '" + Truncate + "'", false)]
    [InlineData("ulimit -v 8388608; br backup full -s s3://b/full", false)]
    [InlineData("GOMEMLIMIT=8GiB " + Truncate)]
    [InlineData("export GOMEMLIMIT=8589934592; " + Truncate)]
    [InlineData("GOMEMLIMIT=15GiB " + Truncate, false)]
    [InlineData("GOMEMLIMIT=off " + Truncate, false)]
    [InlineData("docker run -e GOMEMLIMIT=8GiB pingcap/br:v7.5.1 " + Truncate)]
    [InlineData("GOMEMLIMIT=8GiB br log truncate --until 2022-05-24T00:00:00+0800 -s s3://b/log --dry-run", false)]
    public void A_shell(string line, bool speaks = true) => Lint(("run.sh", line + "\n")).Should().Equal(speaks ? ["run.sh:1"] : []);

    [Theory]
    [InlineData("limits: { memory: 8Gi }")]
    [InlineData("requests: { memory: 8Gi }")]
    [InlineData("limits: { memory: 15Gi }, requests: { memory: 4Gi }", false)]
    [InlineData("limits: { memory: 16G }", false)]
    [InlineData("limits: { cpu: 4 }", false)]
    public void Containers_of_a_pod(string resources, bool speaks = true)
    {
        Lint(("job.yaml", Job("initContainers", resources))).Should().Equal(speaks ? ["job.yaml:11"] : []);
        Lint(("job.yaml", Job("containers", resources))).Should().Equal(speaks ? ["job.yaml:11"] : []);
    }

    private static string Job(string kind, string resources) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: truncate }
        spec:
          template:
            spec:
              {{kind}}:
                - name: br
                  image: pingcap/br:v7.5.1
                  command: [/br, log, truncate, "--until=2022-05-24T00:00:00+0800", "--storage=s3://b/log", -y]
                  resources: { {{resources}} }
                - name: other
                  image: pingcap/br:v7.5.1
                  command: [/br, backup, full, "--storage=s3://b/full"]
                  resources: { limits: { memory: 1Gi } }
        """;

    [Theory]
    [InlineData("kind: Restore", "restoreMode: pitr")]
    [InlineData("kind: Backup", "backupMode: log")]
    [InlineData("kind: Restore", "restoreMode: snapshot", false)]
    [InlineData("kind: Backup", "backupMode: snapshot", false)]
    public void Resources_of_the_operator(string kind, string mode, bool speaks = true) => Lint(("a.yaml", $$"""
        apiVersion: pingcap.com/v1alpha1
        {{kind}}
        metadata: { name: a, namespace: tidb }
        spec:
          {{mode}}
          resources:
            limits: { memory: 8Gi }
          br: { cluster: basic, clusterNamespace: tidb }
          s3: { provider: aws, bucket: dr, prefix: log }
        """)).Should().Equal(speaks ? ["a.yaml:7"] : []);

    [Fact]
    public void The_log_backup_of_a_schedule() => Lint(("a.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: BackupSchedule
        metadata: { name: a, namespace: tidb }
        spec:
          schedule: "0 2 * * *"
          maxReservedTime: 168h
          backupTemplate:
            resources: { limits: { memory: 4Gi } }
            br: { cluster: basic, clusterNamespace: tidb }
            s3: { provider: aws, bucket: dr, prefix: full }
          logBackupTemplate:
            backupMode: log
            resources: { limits: { memory: 8Gi } }
            br: { cluster: basic, clusterNamespace: tidb }
            s3: { provider: aws, bucket: dr, prefix: log }
        """)).Should().Equal("a.yaml:13");

    [Theory]
    [InlineData("mem_limit: 8g")]
    [InlineData("deploy: { resources: { limits: { memory: 8G } } }")]
    [InlineData("environment: { GOMEMLIMIT: 8GiB }")]
    [InlineData("mem_limit: 16g", false)]
    [InlineData("deploy: { resources: { reservations: { memory: 8G } } }", false)]
    public void A_composition(string limit, bool speaks = true) =>
        Lint(("docker-compose.yml", $"services:\n  br:\n    image: pingcap/br:v7.5.1\n    {limit}\n    command: {Truncate}\n")).Should().Equal(speaks ? ["docker-compose.yml:4"] : []);

    [Theory]
    [InlineData("MemoryMax=8G")]
    [InlineData("MemoryLimit=8G")]
    [InlineData("Environment=GOMEMLIMIT=8GiB")]
    [InlineData("MemoryMax=80%", false)]
    public void A_unit(string limit, bool speaks = true) => Lint(("br.service", $"[Service]\n{limit}\nExecStart=/usr/bin/{Truncate}\n")).Should().Equal(speaks ? ["br.service:2"] : []);

    [Theory]
    [InlineData("memory: 8g")]
    [InlineData("mem_limit: 8g")]
    [InlineData("env: { GOMEMLIMIT: 8GiB }")]
    [InlineData("memory: 32g", false)]
    public void A_container_of_a_playbook(string limit, bool speaks = true) =>
        Lint(("play.yml", $"- hosts: br\n  tasks:\n    - community.docker.docker_container:\n        name: br\n        image: pingcap/br:v7.5.1\n        {limit}\n        command: {Truncate}\n")).Should().Equal(speaks ? ["play.yml:6"] : []);

    [Theory]
    [InlineData("macos-latest")]
    [InlineData("macos-13")]
    [InlineData("macos-15-xlarge")]
    [InlineData("ubuntu-slim")]
    [InlineData("ubuntu-latest", false)]
    [InlineData("windows-2022", false)]
    [InlineData("macos-15-large", false)]
    [InlineData("ubuntu-16core", false)]
    [InlineData("[self-hosted, macos-13]", false)]
    [InlineData("${{ inputs.runner }}", false)]
    public void A_runner_of_GitHub(string runner, bool speaks = true) =>
        Lint((".github/workflows/a.yml", $"name: a\non: workflow_dispatch\njobs:\n  a:\n    runs-on: {runner}\n    steps:\n      - run: {Truncate}\n")).Should().Equal(speaks ? [".github/workflows/a.yml:5"] : []);

    [Fact]
    public void Runners_of_others()
    {
        Lint((".gitlab-ci.yml", $"a:\n  tags: [saas-linux-small-amd64]\n  script:\n    - {Truncate}\n")).Should().Equal(".gitlab-ci.yml:2");
        Lint(("bitbucket-pipelines.yml", $"pipelines:\n  default:\n    - step:\n        size: 2x\n        script:\n          - {Truncate}\n")).Should().Equal("bitbucket-pipelines.yml:4");
        Lint((".circleci/config.yml", $"version: 2.1\njobs:\n  a:\n    docker: [{{ image: 'pingcap/br:v7.5.1' }}]\n    resource_class: medium\n    steps:\n      - run: {Truncate}\nworkflows: {{ a: {{ jobs: [a] }} }}\n")).Should().Equal(".circleci/config.yml:5");
    }

    [Fact]
    public void Steps_of_Tekton_and_Argo()
    {
        Lint(("task.yaml", $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{ name: a }}\nspec:\n  steps:\n    - name: a\n      image: pingcap/br:v7.5.1\n      computeResources: {{ limits: {{ memory: 8Gi }} }}\n      script: {Truncate}\n")).Should().Equal("task.yaml:8");
        Lint(("flow.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {{ name: a }}\nspec:\n  entrypoint: a\n  templates:\n    - name: a\n      script:\n        image: pingcap/br:v7.5.1\n        command: [sh]\n        resources: {{ limits: {{ memory: 8Gi }} }}\n        source: {Truncate}\n")).Should().Equal("flow.yaml:11");
    }
}
