namespace RunbookLint.Lowering.Tests.Ci;

public class CircleCiTests : LoweringTest
{
    private const string Path = ".circleci/config.yml";

    [Fact]
    public void Runs_the_jobs_of_workflows_with_commands_and_parameters() => Lowers(Path, """
        version: 2.1
        orbs: { slack: circleci/slack@4.12 }
        executors:
          br:
            docker: [{ image: pingcap/br:v7.5.1, environment: { PD: "p:1" } }]
        commands:
          log:
            parameters:
              do: { type: string, default: status }
              task: { type: string }
            steps:
            - run: br log << parameters.do >> --task-name=<<parameters.task>> --pd $PD
        jobs:
          stop:
            executor: br
            parameters: { task: { type: string, default: pitr } }
            steps:
            - checkout
            - slack/notify
            - run: echo 'export DIR=s3://b/full' >> "$BASH_ENV"
            - log: { do: stop, task: << parameters.task >> }
            - run:
                name: Snapshot
                environment: { EXTRA: "1" }
                command: |
                  br backup full --pd "$PD" -s "$DIR"
            - run: { command: br log resume --task-name=x --pd $PD, when: on_fail }
            - when: { condition: << pipeline.parameters.look >>, steps: [{ log: { task: << pipeline.number >> } }] }
        workflows:
          nightly:
            triggers: [{ schedule: { cron: "0 3 * * *", filters: { branches: { only: main } } } }]
            jobs: [stop]
          by-hand:
            jobs:
            - hold: { type: approval }
            - stop: { name: after, requires: [hold, first], task: other }
            - stop: { name: first }
        """, """
        unordered
          repeat title=nightly schedule="0 3 * * *" time-zone=UTC
            sequence title=stop
              stop-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
              snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v7.5.1
              choice
                resume-log-backup cluster=p:1 task=x tool-version=v7.5.1
              choice
                query-log-backup cluster=p:1 task=?"${{ pipeline.number }}" tool-version=v7.5.1
          sequence
            sequence title=first
              stop-log-backup cluster=p:1 task=pitr tool-version=v7.5.1
              snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v7.5.1
              choice
                resume-log-backup cluster=p:1 task=x tool-version=v7.5.1
              choice
                query-log-backup cluster=p:1 task=?"${{ pipeline.number }}" tool-version=v7.5.1
            choice
              sequence title=after
                stop-log-backup cluster=p:1 task=other tool-version=v7.5.1
                snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v7.5.1
                choice
                  resume-log-backup cluster=p:1 task=x tool-version=v7.5.1
                choice
                  query-log-backup cluster=p:1 task=?"${{ pipeline.number }}" tool-version=v7.5.1
        """);

    [Fact]
    public void Underlines_commands_with_parameters()
    {
        const string Config = """
            version: 2
            jobs:
              a:
                docker: [{ image: alpine }]
                steps:
                - run: "br log stop --task-name=<< parameters.t >> --pd p:1"
            """;

        Underlined(Path, Config).Should().Equal("br log stop --task-name=<< parameters.t >> --pd p:1");
        Underlined(Path, Config, "cluster").Should().Equal("p:1");
    }

    [Theory]
    [InlineData("version: 2\njobs: { a: { steps: 3 }, b: { steps: [a, { run: [] }, { a: { b: c } }] } }\ncommands: { a: { steps: [a, a, a] } }")]
    [InlineData("version: 2\njobs: { a: { steps: [] } }\nworkflows: { w: { jobs: [a, { b: {} }, 3] }, version: 2 }")]
    public void Survives_what_is_no_configuration(string text) => Lower(Path, text).Root.IsEmpty.Should().BeTrue();

    [Fact]
    public void What_waits_for_an_approval_may_not_run() => Lowers(".circleci/config.yml", """
        version: 2.1
        jobs:
          stop:
            docker: [{ image: alpine }]
            steps: [{ run: br log stop --task-name a }]
        workflows:
          main:
            jobs:
            - hold: { type: approval }
            - stop: { requires: [hold] }
        """, """
        choice
          sequence title=stop
            stop-log-backup task=a
        """);
}
