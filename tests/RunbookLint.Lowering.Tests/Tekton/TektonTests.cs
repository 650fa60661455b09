namespace RunbookLint.Lowering.Tests.Tekton;

public class TektonTests : LoweringTest
{
    private const string Path = ".tekton/backup.yaml";

    private const string LogTask = """
        apiVersion: tekton.dev/v1
        kind: Task
        metadata: { name: br-log }
        spec:
          params:
          - { name: command, default: status }
          - name: pd
          - { name: version, default: v7.5.1 }
          stepTemplate:
            env: [{ name: TASK, value: pitr }]
          steps:
          - name: run
            image: pingcap/br:$(params.version)
            script: |
              #!/usr/bin/env bash
              set -e
              br log $(params.command) --task-name "$TASK" --pd $(params.pd)
        """;

    [Fact]
    public void Runs_the_tasks_of_a_pipeline_in_their_order() => Lowers(Path, """
        apiVersion: tekton.dev/v1
        kind: PipelineRun
        metadata: { generateName: import- }
        spec:
          params: [{ name: pd, value: "10.4.0.1:2379" }]
          pipelineSpec:
            params: [{ name: pd }, { name: mode, default: full }]
            tasks:
            - name: import
              runAfter: [stop]
              taskSpec:
                params: [{ name: pd }]
                steps:
                - image: pingcap/tidb-lightning:v7.5.3
                  command: [/tidb-lightning]
                  args: [--backend, local, --pd-urls, $(params.pd), -d, s3://in]
                  computeResources: { limits: { memory: 32Gi } }
              params: [{ name: pd, value: $(params.pd) }]
            - name: stop
              taskRef: { name: br-log }
              params: [{ name: command, value: stop }, { name: pd, value: $(params.pd) }]
            - name: check
              taskRef: { name: br-log }
              when: [{ input: $(tasks.import.results.rows), operator: notin, values: ["0"] }]
              params: [{ name: pd, value: $(params.pd) }]
            - name: skipped
              taskRef: { name: br-log }
              when: [{ input: $(params.mode), operator: in, values: [partial] }]
            finally:
            - name: pause
              taskRef: { name: br-log }
              params: [{ name: command, value: pause }, { name: pd, value: "$(params.pd)" }]
        ---

        """ + LogTask, """
        sequence title=stop
          stop-log-backup cluster=10.4.0.1:2379 task=pitr tool-version=v7.5.1
        sequence title=import
          physical-import backend=local cluster=10.4.0.1:2379 data-source-dir=s3://in memory=32Gi tool-version=v7.5.3
        choice
          sequence title=check
            query-log-backup cluster=10.4.0.1:2379 task=pitr tool-version=v7.5.1
        sequence title=pause
          pause-log-backup cluster=10.4.0.1:2379 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Finds_tasks_and_pipelines_in_files_beside() => Lowers(Path, """
        apiVersion: tekton.dev/v1
        kind: PipelineRun
        metadata: { name: run }
        spec:
          pipelineRef: { name: stop-all }
          params: [{ name: pd, value: "p:1" }]
        """, """
        unordered
          sequence title=each
            stop-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
          sequence title=each
            stop-log-backup cluster=p:1 task=pitr tool-version=v8.1.0
        """,
        (".tekton/pipeline.yaml", """
            apiVersion: tekton.dev/v1
            kind: Pipeline
            metadata: { name: stop-all }
            spec:
              params: [{ name: pd, default: "default:1" }]
              tasks:
              - name: each
                matrix: { params: [{ name: version, value: [v7.5.1, v8.1.0] }] }
                taskRef: { name: br-log }
                params: [{ name: command, value: stop }, { name: pd, value: $(params.pd) }]
            """),
        (".tekton/tasks.yaml", LogTask));

    [Fact]
    public void Takes_pipelines_and_tasks_of_one_name_from_the_same_text() => Lowers(Path, """
        apiVersion: tekton.dev/v1
        kind: PipelineRun
        metadata: { name: br-log }
        spec:
          pipelineRef: { name: br-log }
          params: [{ name: pd, value: "p:1" }]
        ---
        apiVersion: tekton.dev/v1
        kind: Pipeline
        metadata: { name: br-log }
        spec:
          params: [{ name: pd }]
          tasks:
          - { name: look, taskRef: { name: br-log }, params: [{ name: pd, value: $(params.pd) }] }
        ---

        """ + LogTask, """
        sequence title=look
          query-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Leaves_open_what_whoever_runs_a_task_gives() => Lowers(Path, LogTask.Replace("$(params.command)", "stop"), """
        stop-log-backup cluster=?$(params.pd) task=pitr tool-version=?$(params.version)
        """);

    [Fact]
    public void Runs_a_task_with_its_defaults() => Lowers(Path, """
        apiVersion: tekton.dev/v1beta1
        kind: TaskRun
        metadata: { name: once }
        spec:
          params: [{ name: dirs, value: [a, b] }]
          taskSpec:
            params: [{ name: task, default: pitr }, { name: dirs, type: array }]
            steps:
            - image: alpine
              command: [sh, -c]
              args: ["br log stop --task-name=$(params['task']) --pd p:1 -s $(params.dirs)"]
            - image: alpine
              args: [x, y]
              script: br log status --task-name=$2 --pd $(workspaces.w.path)
        """, """
        stop-log-backup cluster=p:1 storage=?$(params.dirs) task=pitr
        query-log-backup cluster=?$(workspaces.w.path) task=y
        """);

    [Fact]
    public void Underlines_commands_and_values()
    {
        var task = LogTask.Replace("$(params.command)", "stop");
        Underlined(Path, task).Should().Equal("br log stop --task-name \"$TASK\" --pd $(params.pd)");
        Underlined(Path, task, "task").Should().Equal("pitr");
    }

    [Theory]
    [InlineData("kind: Pipeline\nmetadata: { name: a }\nspec: { tasks: [{ name: a, taskRef: { name: a }, runAfter: [a, b] }, 3] }")]
    [InlineData("kind: PipelineRun\nmetadata: { name: a }\nspec: { pipelineRef: { name: a } }")]
    [InlineData("kind: TaskRun\nspec: { taskSpec: { steps: [{ script: '' }, { script: '$(params.' }, { args: 3 }], stepTemplate: 4 } }")]
    [InlineData("kind: Task\nspec: 3")]
    public void Survives_what_is_no_pipeline(string text) => Lower(Path, "apiVersion: tekton.dev/v1\n" + text).Root.IsEmpty.Should().BeTrue();
}
