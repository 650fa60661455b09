using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Ci;

public class AzurePipelinesTests : LoweringTest
{
    private const string Path = "azure-pipelines.yml";

    [Fact]
    public void Runs_stages_jobs_and_steps_with_variables_on_a_schedule() => Lowers(Path, """
        schedules:
        - cron: "0 1 * * *"
          branches: { include: [main] }
        trigger: none
        variables:
        - group: secrets
        - name: pd
          value: 10.6.0.1:2379
        - name: bucket
          value: s3://prod-$(region)
        stages:
        - stage: prepare
          jobs:
          - job: stop
            container: pingcap/br:v7.5.1
            steps:
            - checkout: self
            - script: br log stop --task-name=pitr --pd $(pd)
        - stage: load
          variables: { source: s3://in }
          jobs:
          - deployment: import
            environment: prod
            strategy:
              runOnce:
                deploy:
                  steps:
                  - bash: tidb-lightning --backend local --pd-urls "$PD" -d $(source)
                on: { failure: { steps: [{ bash: "br log status --task-name=x --pd p:1" }] } }
          - job: look
            condition: eq(variables['Build.Reason'], 'Manual')
            steps: [{ task: Bash@3, inputs: { targetType: inline, script: "br log status --task-name=$(task) --pd ${{ variables.pd }}" } }]
        - stage: protect
          dependsOn: [load]
          jobs:
          - template: pipelines/snapshot.yml
            parameters: { storage: $(bucket)/full }
        """, """
        repeat schedule="0 1 * * *" time-zone=UTC
          sequence title=prepare
            sequence title=stop
              stop-log-backup cluster=10.6.0.1:2379 task=pitr tool-version=v7.5.1
          sequence title=load
            unordered
              sequence title=import
                physical-import backend=local cluster=10.6.0.1:2379 data-source-dir=s3://in
              choice
                sequence title=look
                  query-log-backup cluster=10.6.0.1:2379 task=?$(task)
          sequence title=protect
            sequence title=snapshot
              snapshot-backup cluster=10.6.0.1:2379 storage=?s3://prod-$(region)/full scope=full
        """,
        ("pipelines/snapshot.yml", """
            parameters:
            - { name: storage, type: string }
            - { name: script, type: string, default: ops/full.sh }
            jobs:
            - job: snapshot
              steps:
              - ${{ if ne(parameters.script, '') }}:
                - script: echo x
              - task: Bash@3
                inputs: { filePath: "${{ parameters.script }}", arguments: "$(pd) '${{ parameters.storage }}'" }
            """),
        ("ops/full.sh", "br backup full --pd $1 --storage \"$2\"\n"));

    [Fact]
    public void Underlines_commands_and_places_variables()
    {
        const string Pipeline = """
            variables: { pd: "p:9" }
            steps:
            - script: |
                echo a
                br log stop --task-name=a --pd $(pd)
            """;

        Underlined(Path, Pipeline).Should().Equal("br log stop --task-name=a --pd $(pd)");
        Underlined(Path, Pipeline, "cluster").Should().Equal("p:9");
    }

    [Theory]
    [InlineData("steps: [{ script: '' }, { task: Bash@3 }, { template: azure-pipelines.yml }, 3]")]
    [InlineData("jobs: [{ job: a, dependsOn: a, steps: x }, { '${{ if x }}': [{ '${{ if x }}': [] }] }]")]
    [InlineData("stages: [{ stage: a, condition: false, jobs: [{ job: b, steps: [{ script: br log stop --task-name=a }] }] }]")]
    [InlineData("steps: [{ script: br log stop --task-name=a, enabled: false }]")]
    public void Leaves_out_what_does_nothing(string text) => Lower(Path, text, (Path, text)).Root.IsEmpty.Should().BeTrue();

    /// <summary>A pipeline may hold nothing but the names of what it runs.</summary>
    [Theory]
    [InlineData("steps: [{ template: templates/steps.yml }]")]
    [InlineData("trigger: none\nextends: { template: templates/steps.yml, parameters: { a: b } }")]
    [InlineData("jobs: [{ template: templates/jobs.yaml }]")]
    [InlineData("stages: [{ template: templates/stages.yml@self }]")]
    public void Follows_a_pipeline_of_templates_alone(string text) => Lower(Path, text,
        ("templates/steps.yml", "steps: [{ script: br log stop --task-name=a --pd 10.0.0.1:2379 }]"),
        ("templates/jobs.yaml", "jobs: [{ template: steps.yml }, { job: a, steps: [{ template: steps.yml }] }]"),
        ("templates/stages.yml", "stages: [{ stage: a, jobs: [{ template: jobs.yaml }] }]")).Root.Operations().Should().AllBeOfType<StopLogBackup>().And.NotBeEmpty();

    [Theory]
    [InlineData("steps: [{ template: release }]")]
    [InlineData("jobs: [{ template: templates/steps.yml@shared }]")]
    public void Follows_no_template_of_another_repository(string text) =>
        Lower(Path, text, ("templates/steps.yml", "steps: [{ script: br log stop --task-name=a --pd 10.0.0.1:2379 }]")).Root.IsEmpty.Should().BeTrue();
}
