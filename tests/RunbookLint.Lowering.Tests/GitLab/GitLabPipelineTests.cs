namespace RunbookLint.Lowering.Tests.GitLab;

public class GitLabPipelineTests : LoweringTest
{
    private const string Path = ".gitlab-ci.yml";

    [Fact]
    public void Runs_stages_one_after_the_other_and_the_jobs_of_one_at_once() => Lowers(Path, """
        stages: [prepare, load, verify]

        variables:
          PD_HOST: 10.1.0.4
          PD: "$PD_HOST:2379"

        default:
          image: pingcap/br:v7.5.1
          before_script:
            - set -euo pipefail
            - export TASK=pitr

        verify:
          stage: verify
          script: br log status --task-name $TASK --pd $PD

        stop-log:
          stage: prepare
          script:
            - br log stop --task-name "$TASK" --pd "${PD}"

        import:
          stage: load
          image: { name: "pingcap/tidb-lightning:${VERSION}", entrypoint: [""] }
          variables: { VERSION: v7.5.3 }
          script:
            - |
              tidb-lightning --backend local \
                --pd-urls "$PD" -d s3://in

        snapshot:
          stage: load
          script: [[br backup full --pd $PD -s "s3://b/full"]]
          after_script: [br log start --task-name=next --pd $PD -s s3://b/log]
        """, """
        sequence title=stop-log
          stop-log-backup cluster=10.1.0.4:2379 task=pitr tool-version=v7.5.1
        unordered
          sequence title=import
            physical-import backend=local cluster=10.1.0.4:2379 data-source-dir=s3://in tool-version=v7.5.3
          sequence title=snapshot
            snapshot-backup cluster=10.1.0.4:2379 storage=s3://b/full scope=full tool-version=v7.5.1
            start-log-backup cluster=10.1.0.4:2379 storage=s3://b/log task=next tool-version=v7.5.1
        sequence title=verify
          query-log-backup cluster=10.1.0.4:2379 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Repeats_what_only_a_schedule_starts() => Lowers(Path, """
        nightly:
          script: br backup full --pd p:1 -s s3://b/full
          rules:
            - if: $CI_PIPELINE_SOURCE == "schedule"

        by-hand:
          script: br log pause --task-name=a --pd p:1
          rules:
            - if: '$CI_PIPELINE_SOURCE == "schedule"'
              when: never
            - when: manual
        """, """
        unordered
          repeat schedule=?
            sequence title=nightly
              snapshot-backup cluster=p:1 storage=s3://b/full scope=full
          choice
            sequence title=by-hand
              pause-log-backup cluster=p:1 task=a
        """);

    [Theory]
    [InlineData("only: [schedules]", "repeat schedule=?\n  sequence title=a\n    stop-log-backup cluster=p:1 task=a")]
    [InlineData("except: [schedules]", "choice\n  sequence title=a\n    stop-log-backup cluster=p:1 task=a")]
    [InlineData("only: [main]", "choice\n  sequence title=a\n    stop-log-backup cluster=p:1 task=a")]
    [InlineData("when: manual", "choice\n  sequence title=a\n    stop-log-backup cluster=p:1 task=a")]
    [InlineData("when: always", "sequence title=a\n  stop-log-backup cluster=p:1 task=a")]
    [InlineData("when: never", "")]
    [InlineData("rules: []", "")]
    [InlineData("rules: [{ when: never }]", "")]
    [InlineData("rules: [{ if: '$X == \"schedule\"' }]", "choice\n  sequence title=a\n    stop-log-backup cluster=p:1 task=a")]
    [InlineData("rules: [{ if: '$CI_PIPELINE_SOURCE == \"schedule\" && $NIGHTLY' }]", "repeat schedule=?\n  choice\n    sequence title=a\n      stop-log-backup cluster=p:1 task=a")]
    [InlineData("rules: [{ if: '$CI_COMMIT_BRANCH =~ /^rel/ || ($CI_PIPELINE_SOURCE == \"web\")' }, { when: on_success }]", "sequence title=a\n  stop-log-backup cluster=p:1 task=a")]
    public void Obeys_rules(string rules, string plan) => Lowers(Path, $"""
        a:
          script: br log stop --task-name=a --pd p:1
          {rules}
        """, plan);

    [Fact]
    public void Takes_jobs_together_from_templates_anchors_and_references() => Lowers(Path, """
        .env: &env
          variables: { PD: "base:2379", TASK: base }

        .setup:
          before_script:
            - export STORAGE=s3://b/log

        .br:
          extends: .setup
          variables: { PD: "br:2379" }
          script: [echo nothing]

        start:
          extends: [.br]
          variables: { TASK: pitr }
          script:
            - !reference [.checks, script]
            - br log start --task-name=$TASK --pd $PD -s $STORAGE

        .checks:
          script:
            - br log status --task-name=$TASK --pd $PD

        stop:
          <<: *env
          script: br log stop --task-name=$TASK --pd $PD
        """, """
        unordered
          sequence title=start
            query-log-backup cluster=br:2379 task=pitr
            start-log-backup cluster=br:2379 storage=s3://b/log task=pitr
          sequence title=stop
            stop-log-backup cluster=base:2379 task=base
        """);

    [Fact]
    public void Includes_files_of_the_repository_and_lets_the_including_one_win() => Lowers(Path, """
        include:
          - local: /.gitlab/ci/*.yml
          - project: ops/templates
            file: x.yml
        variables: { PD: "prod:2379" }
        stop:
          variables: { TASK: prod }
        """, """
        sequence title=stop
          stop-log-backup cluster=prod:2379 task=prod
        """,
        (".gitlab/ci/br.yml", """
            include: .gitlab-ci.yml
            variables: { PD: "staging:2379" }
            stop:
              variables: { TASK: staging }
              script: sh ops/stop.sh
            """),
        ("ops/stop.sh", "br log stop --task-name=$TASK --pd $PD\n"));

    [Fact]
    public void Jobs_that_need_others_do_not_wait_for_their_stage() => Lowers(Path, """
        stages: [one, two]
        a: { stage: one, script: br log stop --task-name=a --pd p:1 }
        b: { stage: one, script: br log stop --task-name=b --pd p:1 }
        c: { stage: two, needs: [{ job: a }], script: br log start --task-name=c --pd p:1 -s s3://b/c }
        """, """
        unordered
          sequence
            sequence title=a
              stop-log-backup cluster=p:1 task=a
            sequence title=c
              start-log-backup cluster=p:1 storage=s3://b/c task=c
          sequence title=b
            stop-log-backup cluster=p:1 task=b
        """);

    [Fact]
    public void Runs_a_job_for_each_row_of_its_matrix_and_follows_child_pipelines() => Lowers(Path, """
        pause:
          parallel:
            matrix:
              - CLUSTER: [east, west]
          script: br log pause --task-name=$CLUSTER --pd $CLUSTER-pd:2379
        child:
          stage: deploy
          variables: { PD: "child:2379" }
          trigger: { include: ci/child.yml }
        """, """
        unordered
          sequence title=pause
            pause-log-backup cluster=east-pd:2379 task=east
          sequence title=pause
            pause-log-backup cluster=west-pd:2379 task=west
        sequence title=child
          sequence title=stop
            stop-log-backup cluster=child:2379 task=a
        """,
        ("ci/child.yml", "stop: { script: 'br log stop --task-name=a --pd $PD' }\n"));

    [Fact]
    public void Leaves_unknown_variables_to_the_run() => Lowers(Path, """
        variables:
          STORAGE: "s3://$BUCKET/log"
          LOOP: "$LOOP/x"
        a:
          script: br log start --task-name=$CI_JOB_NAME --pd $PROD_PD -s "$STORAGE"
        """, """
        sequence title=a
          start-log-backup cluster=?${PROD_PD} storage=?s3://$BUCKET/log task=?${CI_JOB_NAME}
        """);

    [Fact]
    public void Underlines_lines_of_lists_exactly()
    {
        const string Pipeline = """
            a:
              script:
                - "if [ -n \"$X\" ]; then"
                -   br log stop --task-name=a
                    --pd p:1
                - fi
            """;

        Underlined(Path, Pipeline).Should().Equal("br log stop --task-name=a\n        --pd p:1");
        Underlined(Path, Pipeline, "cluster").Should().Equal("p:1");
    }

    [Theory]
    [InlineData("a: { script: 1, extends: a }")]
    [InlineData("a: { extends: b, script: x }\nb: { extends: a, stage: x }")]
    [InlineData("include: .gitlab-ci.yml\na: { script: [!reference [a, script]] }")]
    [InlineData("stages: 3\nvariables: [x]\na: { script: [[[[]]]], needs: a, parallel: { matrix: 3 }, rules: x }")]
    [InlineData("- a\n- b")]
    public void Survives_what_is_no_pipeline(string pipeline) => Lower(Path, pipeline, (Path, pipeline)).Root.IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("services:\n  app: { script: 'br log stop --task-name=a --pd p:1' }\n")]
    [InlineData("script: br log stop --task-name=a --pd p:1\nlanguage: go\n")]
    public void Other_files_with_scripts_are_not_taken_for_pipelines(string text) => Lowers("config.yml", text, "");

    [Fact]
    public void Leaves_to_the_run_what_rules_set() => Lowers(Path, """
        a:
          variables: { TASK: base, PD: "10.0.0.1:2379" }
          script: br log pause --task-name $TASK --pd $PD
          rules:
            - if: $CI_COMMIT_BRANCH == "main"
              variables: { PD: "10.0.0.2:2379" }
            - when: always
        """, """
        sequence title=a
          pause-log-backup cluster=?${PD} task=base
        """);
}
