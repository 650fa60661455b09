namespace RunbookLint.Lowering.Tests.GitHubActions;

public class WorkflowTests : LoweringTest
{
    private const string Path = ".github/workflows/backup.yml";

    [Fact]
    public void Runs_the_steps_of_a_job_with_the_variables_of_workflow_job_and_step() => Lowers(Path, """
        name: Maintenance
        on: workflow_dispatch
        env:
          PD: 10.0.1.5:2379
        jobs:
          maintain:
            runs-on: [self-hosted, linux]
            env: { BUCKET: s3://prod-backup }
            steps:
            - uses: actions/checkout@v4
            - name: stop
              run: tiup br:v8.5.1 log stop --task-name=pitr --pd "$PD"
            - name: snapshot
              env:
                TARGET: ${{ env.BUCKET }}/full
              run: |
                set -euo pipefail
                br backup full --pd "${PD}" \
                  --storage "$TARGET"
        """, """
        sequence title=maintain
          stop-log-backup cluster=10.0.1.5:2379 task=pitr tool-version=v8.5.1
          snapshot-backup cluster=10.0.1.5:2379 storage=s3://prod-backup/full scope=full
        """);

    [Fact]
    public void Repeats_the_jobs_of_a_workflow_on_its_schedule() => Lowers(Path, """
        name: Nightly
        on:
          schedule:
          - cron: '0 2 * * *'
          workflow_dispatch:
        jobs:
          full:
            runs-on: ubuntu-latest
            steps:
            - run: br backup full --pd p:2379 --storage s3://b/full
        """, """
        repeat title=Nightly schedule="0 2 * * *" time-zone=UTC
          sequence title=full
            snapshot-backup cluster=p:2379 storage=s3://b/full scope=full
        """);

    [Fact]
    public void Tells_schedules_apart_by_the_condition_of_a_step() => Lowers(Path, """
        on:
          schedule:
          - cron: '0 2 * * 0'
          - cron: '0 2 * * 1-6'
        jobs:
          backup:
            steps:
            - if: github.event.schedule == '0 2 * * 0'
              run: br backup full --pd p:2379 --storage s3://b/weekly
            - if: ${{ github.event.schedule != '0 2 * * 0' }}
              run: br backup full --pd p:2379 --storage s3://b/daily
        """, """
        unordered
          repeat schedule="0 2 * * 0" time-zone=UTC
            sequence title=backup
              snapshot-backup cluster=p:2379 storage=s3://b/weekly scope=full
          repeat schedule="0 2 * * 1-6" time-zone=UTC
            sequence title=backup
              snapshot-backup cluster=p:2379 storage=s3://b/daily scope=full
        """);

    [Fact]
    public void Keeps_what_only_other_events_start_beside_the_schedule() => Lowers(Path, """
        on:
          schedule: [{ cron: "30 1 * * *" }]
          workflow_dispatch: { inputs: { pd: { default: "p:2379" } } }
        jobs:
          full:
            if: github.event_name == 'schedule'
            steps:
            - run: br backup full --pd ${{ inputs.pd || 'nightly-pd:2379' }} --storage s3://b/full
          stop:
            if: github.event_name == 'workflow_dispatch'
            steps:
            - run: br log stop --task-name=pitr --pd ${{ inputs.pd }}
        """, """
        unordered
          repeat schedule="30 1 * * *" time-zone=UTC
            sequence title=full
              snapshot-backup cluster=nightly-pd:2379 storage=s3://b/full scope=full
          sequence title=stop
            stop-log-backup cluster=?"${{ inputs.pd }}" task=pitr
        """);

    [Fact]
    public void Orders_jobs_by_what_they_need() => Lowers(Path, """
        on: push
        jobs:
          verify:
            needs: [snapshot, import]
            steps: [{ run: br log status --task-name=pitr --pd p:1 }]
          stop:
            steps: [{ run: br log stop --task-name=pitr --pd p:1 }]
          import:
            needs: stop
            steps: [{ run: 'tidb-lightning --backend local --pd-urls p:1 -d s3://in' }]
          snapshot:
            needs: stop
            steps: [{ run: br backup full --pd p:1 --storage s3://b/f }]
        """, """
        sequence title=stop
          stop-log-backup cluster=p:1 task=pitr
        unordered
          sequence title=import
            physical-import backend=local cluster=p:1 data-source-dir=s3://in
          sequence title=snapshot
            snapshot-backup cluster=p:1 storage=s3://b/f scope=full
        sequence title=verify
          query-log-backup cluster=p:1 task=pitr
        """);

    [Fact]
    public void Conditions_that_only_the_run_knows_are_choices() => Lowers(Path, """
        on: workflow_dispatch
        jobs:
          a:
            if: github.ref == 'refs/heads/main'
            steps:
            - run: br log stop --task-name=a --pd p:1
            - if: failure()
              run: br log resume --task-name=a --pd p:1
            - if: ${{ !cancelled() }}
              run: br log status --task-name=a --pd p:1
            - if: false
              run: br log pause --task-name=a --pd p:1
            - if: always()
              run: br log start --task-name=b --pd p:1 -s s3://b/l
        """, """
        choice
          sequence title=a
            stop-log-backup cluster=p:1 task=a
            choice
              resume-log-backup cluster=p:1 task=a
            query-log-backup cluster=p:1 task=a
            start-log-backup cluster=p:1 storage=s3://b/l task=b
        """);

    [Fact]
    public void Hands_variables_and_outputs_to_later_steps_and_jobs() => Lowers(Path, """
        on: workflow_dispatch
        jobs:
          find:
            outputs:
              pd: ${{ steps.look.outputs.pd }}
            steps:
            - id: look
              run: |
                HOST=10.0.3.7
                echo "pd=$HOST:2379" >> "$GITHUB_OUTPUT"
                echo "TASK=pitr" >> $GITHUB_ENV
                {
                  echo "BUCKET=s3://logs"
                  echo "STARTED=$(date +%s)"
                } >> "$GITHUB_ENV"
            - run: br log start --task-name "$TASK" --pd ${{ steps.look.outputs.pd }} -s ${{ env.BUCKET }}/log --start-ts "$STARTED"
          stop:
            needs: find
            steps:
            - run: br log stop --task-name=pitr --pd ${{ needs.find.outputs.pd }}
        """, """
        sequence title=find
          start-log-backup cluster=10.0.3.7:2379 storage=s3://logs/log task=pitr start-ts=?"$(date +%s)"
        sequence title=stop
          stop-log-backup cluster=10.0.3.7:2379 task=pitr
        """);

    [Fact]
    public void Forgets_what_a_step_sets_that_may_not_run() => Lowers(Path, """
        on: push
        env: { PD: "a:2379" }
        jobs:
          a:
            steps:
            - if: github.ref_name == 'main'
              run: echo "PD=b:2379" >> $GITHUB_ENV
            - run: if [ -n "$X" ]; then echo "TASK=x" >> $GITHUB_ENV; fi
            - run: br log stop --task-name=${{ env.TASK }} --pd $PD
        """, """
        sequence title=a
          stop-log-backup cluster=?${PD} task=?"${{ env.TASK }}"
        """);

    [Fact]
    public void Runs_a_job_for_each_value_of_its_matrix() => Lowers(Path, """
        on: push
        jobs:
          pause:
            strategy:
              matrix:
                cluster: [east, west]
                os: [ubuntu-latest, ubuntu-22.04]
                exclude: [{ cluster: west, os: ubuntu-22.04 }]
                include:
                - { cluster: east, pd: "east-pd:2379" }
                - { cluster: west, pd: "west-pd:2379" }
            runs-on: ${{ matrix.os }}
            steps:
            - run: br log pause --task-name=${{ matrix.cluster }} --pd ${{ matrix.pd }}
        """, """
        unordered
          sequence title=pause
            pause-log-backup cluster=east-pd:2379 task=east
          sequence title=pause
            pause-log-backup cluster=west-pd:2379 task=west
        """);

    [Fact]
    public void A_computed_matrix_is_not_guessed() => Lowers(Path, """
        on: push
        jobs:
          pause:
            strategy: { matrix: { pd: "${{ fromJSON(vars.PDS) }}" } }
            steps:
            - run: br log pause --task-name=a --pd ${{ matrix.pd }}
        """, """
        sequence title=pause
          pause-log-backup cluster=?"${{ matrix.pd }}" task=a
        """);

    [Fact]
    public void Follows_reusable_workflows_with_their_inputs() => Lowers(Path, """
        on: { schedule: [{ cron: "0 */6 * * *" }] }
        jobs:
          backup:
            uses: ./.github/workflows/run-br.yml
            with: { pd: "10.9.0.1:2379" }
            secrets: inherit
        """, """
        repeat schedule="0 */6 * * *" time-zone=UTC
          sequence title=backup
            sequence title=br
              snapshot-backup cluster=10.9.0.1:2379 storage=s3://default/full scope=full
        """,
        (".github/workflows/run-br.yml", """
            on:
              workflow_call:
                inputs:
                  pd: { type: string, required: true }
                  bucket: { type: string, default: "s3://default" }
            env:
              STORAGE: ${{ inputs.bucket }}/full
            jobs:
              br:
                runs-on: ubuntu-latest
                steps:
                - run: br backup full --pd "${{ inputs.pd }}" --storage "$STORAGE"
            """));

    [Fact]
    public void Follows_composite_actions_and_their_scripts() => Lowers(Path, """
        on: push
        jobs:
          a:
            steps:
            - uses: ./ops/br-log
              id: log
              with: { action: stop }
            - run: br log status --task-name ${{ steps.log.outputs.task }} --pd p:1
        """, """
        sequence title=a
          stop-log-backup cluster=p:1 task=pitr
          query-log-backup cluster=p:1 task=pitr
        """,
        ("ops/br-log/action.yml", """
            inputs:
              action: { default: status }
              task: { default: pitr }
            outputs:
              task: { value: "${{ inputs.task }}" }
            runs:
              using: composite
              steps:
              - shell: bash
                run: ${{ github.action_path }}/run.sh ${{ inputs.action }} ${{ inputs.task }}
            """),
        ("ops/br-log/run.sh", """
            #!/bin/bash
            br log $1 --task-name=$2 --pd p:1
            """));

    [Fact]
    public void Looks_for_scripts_in_the_working_directory() => Lowers(Path, """
        on: push
        defaults: { run: { working-directory: ops/backup } }
        jobs:
          a:
            steps:
            - run: ./stop.sh
            - run: $GITHUB_WORKSPACE/ops/status.sh
        """, """
        sequence title=a
          stop-log-backup cluster=p:1 task=a
          query-log-backup cluster=p:1 task=a
        """,
        ("ops/backup/stop.sh", "br log stop --task-name=a --pd p:1\n"),
        ("ops/status.sh", "br log status --task-name=a --pd p:1\n"));

    [Fact]
    public void Takes_the_version_of_the_container_and_runs_images_and_remote_scripts() => Lowers(Path, """
        on: push
        jobs:
          a:
            container: pingcap/br:v7.5.2
            steps:
            - run: /br log stop --task-name=a --pd p:1
            - uses: docker://pingcap/br:v8.1.0
              with: { args: log status --task-name=a "--pd=p:1" }
            - uses: appleboy/ssh-action@v1.2.0
              with:
                host: ${{ secrets.HOST }}
                script: |
                  br log resume --task-name=a --pd p:1
        """, """
        sequence title=a
          stop-log-backup cluster=p:1 task=a tool-version=v7.5.2
          query-log-backup cluster=p:1 task=a tool-version=v8.1.0
          resume-log-backup cluster=p:1 task=a tool-version=v7.5.2
        """);

    [Fact]
    public void Underlines_commands_and_values_exactly_between_expressions()
    {
        const string Workflow = """
            on: push
            env: { HOST: "10.0.0.1" }
            jobs:
              a:
                steps:
                - run: >-
                    br log stop --pd ${{ env.HOST }}:2379
                    --task-name=pitr
            """;

        Underlined(Path, Workflow).Should().Equal("br log stop --pd ${{ env.HOST }}:2379\n        --task-name=pitr");
        Underlined(Path, Workflow, "task").Should().Equal("pitr");
        Underlined(Path, Workflow, "cluster").Should().Equal("${{ env.HOST }}:2379");
    }

    [Theory]
    [InlineData("shell: cmd")]
    [InlineData("shell: node {0}")]
    [InlineData("if: ${{ false }}")]
    [InlineData("if: ${{ 'a' == 'b' || !true }}")]
    public void Leaves_out_what_is_no_shell_or_never_runs(string line) => Lowers(Path, $"""
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
            - run: br log stop --task-name=a --pd p:1
              {line}
        """, "");

    [Theory]
    [InlineData("jobs: [a, b]\non: x")]
    [InlineData("on: push\njobs: { a: { steps: 3 } }")]
    [InlineData("on: push\njobs: { a: { steps: [{ run: [1] }, { uses: ./ }, 7, { run: '' }] } }")]
    [InlineData("on: push\njobs: { a: { needs: [b], steps: [] }, b: { needs: a, uses: ./.github/workflows/backup.yml } }")]
    [InlineData("on: push\njobs: { a: { if: '((((', steps: [{ run: '${{ }} ${{ x( }} ${{ !! }}' }] } }")]
    public void Survives_what_is_no_workflow(string workflow) => Lower(Path, workflow).Root.IsEmpty.Should().BeTrue();

    [Fact]
    public void Ends_where_workflows_call_one_another()
    {
        const string Calling = "on: workflow_call\njobs: { a: { uses: ./.github/workflows/backup.yml }, b: { uses: ./.github/workflows/backup.yml }, c: { steps: [{ run: 'br log stop --task-name=a --pd p:1' }] } }";
        Lower(Path, Calling, (Path, Calling)).Root.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void A_hosted_job_with_a_cluster_of_its_own_is_a_machine() => Lowers(Path, """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            services: { pd: { image: pingcap/pd, ports: ['2379:2379'] } }
            steps: [{ run: 'br log pause --task-name a --pd localhost:2379' }]
        """, """
        sequence title=a
          pause-log-backup cluster=localhost:2379 task=a machine=.github/workflows/backup.yml/a
        """);

    [Theory]
    [InlineData("./export.sh >> $GITHUB_ENV")]
    [InlineData("./ops/env.sh")]
    [InlineData("python3 -c \"open(os.environ['GITHUB_ENV'],'a').write('PD=1')\"")]
    [InlineData("grep -v '^#' prod.env >> \"$GITHUB_ENV\"")]
    public void What_is_written_in_an_unknown_way_may_be_any_variable(string script) => Lowers(Path, $$"""
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            env: { PD: '10.0.0.1:2379' }
            steps:
            - run: |
                {{script}}
            - run: br log pause --task-name a --pd $PD
        """, """
        sequence title=a
          pause-log-backup cluster=?${PD} task=a
        """, ("ops/env.sh", "echo \"PD=10.0.0.2:2379\" >> \"$GITHUB_ENV\""));

    [Fact]
    public void The_options_of_a_container_limit_its_memory() => Lowers(Path, """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            container: { image: 'pingcap/br:v7.5.1@sha256:abcd', options: --cpus 2 --memory 8g }
            steps: [{ run: br log pause --task-name a --pd 10.0.0.1:2379 }]
        """, """
        sequence title=a
          pause-log-backup cluster=10.0.0.1:2379 task=a tool-version=v7.5.1 memory=8Gi
        """);
}
