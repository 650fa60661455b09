namespace RunbookLint.Lowering.Tests.Argo;

public class ArgoWorkflowTests : LoweringTest
{
    private const string Path = "workflow.yaml";

    [Fact]
    public void Runs_steps_in_groups_with_parameters_of_the_workflow() => Lowers(Path, """
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { generateName: import-, namespace: ops }
        spec:
          entrypoint: main
          onExit: finish
          arguments:
            parameters:
            - { name: pd, value: "basic-pd.tidb:2379" }
            - { name: version, value: v7.5.1 }
          templates:
          - name: main
            steps:
            - - name: stop
                template: br-log
                arguments: { parameters: [{ name: command, value: stop }] }
            - - name: load
                template: lightning
              - name: look
                template: br-log
                when: "{{workflow.parameters.look}} == true"
            - - name: never
                template: br-log
                when: "'a' == 'b'"
          - name: br-log
            inputs:
              parameters:
              - { name: command, default: status }
              - { name: task, default: pitr }
            container:
              image: pingcap/br:{{workflow.parameters.version}}
              command: [/br]
              args: [log, "{{inputs.parameters.command}}", "--task-name={{ inputs.parameters.task }}", --pd, "{{workflow.parameters.pd}}"]
          - name: lightning
            script:
              image: pingcap/tidb-lightning:v7.5.3
              command: [bash]
              env: [{ name: SOURCE, value: s3://in }]
              resources: { limits: { memory: 32Gi } }
              source: |
                set -e
                tidb-lightning --backend local --pd-urls {{workflow.parameters.pd}} -d "$SOURCE"
          - name: finish
            resource:
              action: create
              manifest: |
                apiVersion: pingcap.com/v1alpha1
                kind: Backup
                metadata: { name: after }
                spec: { br: { cluster: basic, clusterNamespace: tidb } }
        """, """
        sequence title=stop
          stop-log-backup cluster=basic-pd.tidb:2379 task=pitr tool-version=v7.5.1
        unordered
          sequence title=load
            physical-import backend=local cluster=basic-pd.tidb:2379 data-source-dir=s3://in memory=32Gi tool-version=v7.5.3
          choice
            sequence title=look
              query-log-backup cluster=basic-pd.tidb:2379 task=pitr tool-version=v7.5.1
        snapshot-backup cluster=tidb/basic scope=full
        """);

    [Fact]
    public void Orders_tasks_of_a_graph_by_their_dependencies() => Lowers(Path, """
        apiVersion: argoproj.io/v1alpha1
        kind: CronWorkflow
        metadata: { name: nightly }
        spec:
          schedules: ["0 1 * * *", "0 13 * * *"]
          timezone: Europe/Paris
          workflowSpec:
            entrypoint: main
            templates:
            - name: main
              dag:
                tasks:
                - { name: c, template: log, depends: "(a.Succeeded || a.Skipped) && b", arguments: { parameters: [{ name: task, value: c }] } }
                - { name: a, template: log, arguments: { parameters: [{ name: task, value: a }] } }
                - name: b
                  dependencies: [a]
                  template: log
                  withItems: [x, y]
                  arguments: { parameters: [{ name: task, value: "{{item}}" }] }
            - name: log
              inputs: { parameters: [{ name: task }] }
              container: { image: alpine, command: [sh, -c], args: ["br log pause --task-name={{inputs.parameters.task}} --pd p:1"] }
        """, """
        unordered
          repeat title=nightly schedule="0 1 * * *" time-zone=Europe/Paris
            sequence title=a
              pause-log-backup cluster=p:1 task=a
            unordered
              sequence title=b
                pause-log-backup cluster=p:1 task=x
              sequence title=b
                pause-log-backup cluster=p:1 task=y
            sequence title=c
              pause-log-backup cluster=p:1 task=c
          repeat title=nightly schedule="0 13 * * *" time-zone=Europe/Paris
            sequence title=a
              pause-log-backup cluster=p:1 task=a
            unordered
              sequence title=b
                pause-log-backup cluster=p:1 task=x
              sequence title=b
                pause-log-backup cluster=p:1 task=y
            sequence title=c
              pause-log-backup cluster=p:1 task=c
        """);

    [Fact]
    public void Takes_templates_from_other_resources_in_reach() => Lowers(Path, """
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        spec:
          arguments: { parameters: [{ name: pd, value: "p:1" }] }
          workflowTemplateRef: { name: maintenance }
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: { name: maintenance }
        spec:
          entrypoint: main
          arguments: { parameters: [{ name: pd, value: "default:1" }, { name: task, value: pitr }] }
          templates:
          - name: main
            steps:
            - - name: go
                templateRef: { name: tools, template: log }
                arguments: { parameters: [{ name: sub, value: stop }] }
        """, """
        sequence title=go
          stop-log-backup cluster=p:1 task=pitr
        """,
        ("tools.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: ClusterWorkflowTemplate
            metadata: { name: tools }
            spec:
              templates:
              - name: log
                inputs: { parameters: [{ name: sub }] }
                container: { command: [br], args: [log, "{{inputs.parameters.sub}}", "--task-name={{workflow.parameters.task}}", "--pd={{workflow.parameters.pd}}"] }
            """),
        ("other.yaml", "kind: x\n"));

    [Fact]
    public void Leaves_open_what_whoever_starts_a_template_gives() => Lowers(Path, """
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: { name: stop }
        spec:
          entrypoint: main
          arguments: { parameters: [{ name: pd, value: "p:1" }] }
          templates:
          - name: main
            steps:
            - - name: each
                template: log
                withParam: "{{workflow.parameters.tasks}}"
                arguments: { parameters: [{ name: task, value: "{{item.name}}" }] }
          - name: log
            inputs: { parameters: [{ name: task }] }
            script: { image: alpine, source: "br log stop --task-name {{inputs.parameters.task}} --pd {{workflow.parameters.pd}}" }
        """, """
        repeat
          sequence title=each
            stop-log-backup cluster=?{{workflow.parameters.pd}} task=?{{item.name}}
        """);

    [Fact]
    public void Underlines_commands_and_places_values_where_they_were_set()
    {
        const string Workflow = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            spec:
              entrypoint: main
              arguments: { parameters: [{ name: pd, value: "10.0.0.9:2379" }] }
              templates:
              - name: main
                script:
                  image: alpine
                  source: |
                    br log stop --task-name=a --pd {{workflow.parameters.pd}} # stops
            """;

        Underlined(Path, Workflow).Should().Equal("br log stop --task-name=a --pd {{workflow.parameters.pd}}");
        Underlined(Path, Workflow, "cluster").Should().Equal("10.0.0.9:2379");
        Underlined(Path, Workflow, "task").Should().Equal("a");
    }

    [Theory]
    [InlineData("spec: { entrypoint: a, templates: [{ name: a, steps: [[{ name: a, template: a }, { name: b, template: a }]] }] }")]
    [InlineData("spec: { entrypoint: a, templates: [{ name: a, dag: { tasks: [{ name: x, template: a, withItems: [1, 2, 3] }] } }] }")]
    [InlineData("spec: { entrypoint: missing, templates: 3 }")]
    [InlineData("spec: { suspend: true }")]
    [InlineData("spec: { entrypoint: a, templates: [{ name: a, script: { source: [] } }, { name: b, container: { args: [br, log, stop] } }] }")]
    [InlineData("spec: { workflowTemplateRef: { name: w } }\nmetadata: { name: w }")]
    public void Survives_what_is_no_workflow(string spec) =>
        Lower(Path, "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n" + spec).Root.IsEmpty.Should().BeTrue();

    [Fact]
    public void A_suspended_schedule_does_nothing() => Lowers(Path, """
        apiVersion: argoproj.io/v1alpha1
        kind: CronWorkflow
        spec:
          schedule: "@daily"
          suspend: true
          workflowSpec: { entrypoint: a, templates: [{ name: a, container: { command: [br, log, stop, --task-name=a] } }] }
        """, "");
}
