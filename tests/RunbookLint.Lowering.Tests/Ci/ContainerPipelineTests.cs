namespace RunbookLint.Lowering.Tests.Ci;

/// <summary>Drone, Woodpecker and Bitbucket.</summary>
public class ContainerPipelineTests : LoweringTest
{
    [Fact]
    public void Reads_pipelines_of_Drone_by_their_triggers_and_dependencies() => Lowers(".drone.yml", """
        kind: pipeline
        type: docker
        name: stop
        environment: { PD: "p:1" }
        trigger: { event: [cron], cron: [nightly] }
        steps:
        - name: stop
          image: pingcap/br:v7.5.1
          environment:
            TASK: pitr
            KEY: { from_secret: key }
          commands:
          - T=$TASK
          - br log stop --task-name=$T --pd $PD
        - name: tell
          image: alpine
          commands: [br log status --task-name=x --pd $KEY]
          when: { status: [failure] }
        ---
        kind: pipeline
        name: graph
        depends_on: [stop]
        steps:
        - { name: b, image: alpine, commands: [br log pause --task-name=b --pd p:1], depends_on: [a] }
        - { name: a, image: alpine, commands: [br log pause --task-name=a --pd p:1] }
        - { name: c, image: alpine, commands: [br log pause --task-name=c --pd p:1], when: { status: [success, failure] } }
        """, """
        repeat schedule=?
          stop-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
          choice
            query-log-backup cluster=?${KEY} task=x
        unordered
          sequence
            pause-log-backup cluster=p:1 task=a
            pause-log-backup cluster=p:1 task=b
          pause-log-backup cluster=p:1 task=c
        """);

    [Fact]
    public void Reads_workflows_of_Woodpecker() => Lowers(".woodpecker/backup.yaml", """
        when:
        - event: cron
          cron: nightly
        steps:
          full:
            image: pingcap/br:v8.1.0
            commands:
            - br backup full --pd p:1 -s s3://b/full
        """, """
        repeat schedule=?
          snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v8.1.0
        """);

    [Fact]
    public void Reads_pipelines_of_Bitbucket_one_by_one() => Lowers("bitbucket-pipelines.yml", """
        image: atlassian/default-image:4
        definitions:
          steps:
          - step: &stop
              name: Stop
              image: pingcap/br:v7.5.1
              script:
              - export PD=p:1
              - br log stop --task-name=a --pd $PD
              after-script: [br log status --task-name=a --pd p:1]
        pipelines:
          default:
          - step: *stop
          custom:
            load:
            - parallel:
              - step: { script: [br log pause --task-name=b --pd p:1] }
              - step: { trigger: manual, script: [br log pause --task-name=c --pd p:1, { pipe: x/y:1 }] }
            - stage: { name: x, steps: [{ step: { script: [br log pause --task-name=d --pd p:1] } }] }
        """, """
        unordered
          choice
            sequence title=default
              sequence title=Stop
                stop-log-backup cluster=p:1 task=a tool-version=v7.5.1
                query-log-backup cluster=p:1 task=a tool-version=v7.5.1
          choice
            sequence title=load
              unordered
                sequence
                  pause-log-backup cluster=p:1 task=b
                choice
                  sequence
                    pause-log-backup cluster=p:1 task=c
              sequence
                pause-log-backup cluster=p:1 task=d
        """);

    [Theory]
    [InlineData(".drone.yml", "kind: pipeline\nsteps: [3, { name: a, commands: x, depends_on: a }]\ndepends_on: 3")]
    [InlineData(".woodpecker.yml", "steps: { a: { image: x, commands: [[]] }, b: 3 }\nwhen: x")]
    [InlineData("bitbucket-pipelines.yml", "pipelines: { default: [3, { step: 3 }, { parallel: 3 }], custom: x }")]
    public void Survives_what_is_no_pipeline(string path, string text) => Lower(path, text).Root.IsEmpty.Should().BeTrue();

    [Fact]
    public void Braces_are_filled_in_before_a_step_of_Drone_starts() => Lowers(".drone.yml", """
        kind: pipeline
        environment: { PD: "10.0.0.1:2379" }
        steps:
        - name: a
          image: alpine
          commands:
          - br log pause --task-name a --pd ${PD}
          - br log pause --task-name b --pd $${PD}
          - br log pause --task-name c --pd $PD
        """, """
        pause-log-backup cluster=?${PIPELINE_PD} task=a
        pause-log-backup cluster=10.0.0.1:2379 task=b
        pause-log-backup cluster=10.0.0.1:2379 task=c
        """);
}
