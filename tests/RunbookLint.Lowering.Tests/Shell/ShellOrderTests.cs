using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Shell;

public class ShellOrderTests : LoweringTest
{
    [Fact]
    public void Keeps_the_order_of_statements() => Lowers("run.sh", """
        set -euo pipefail
        br log pause --task-name a && br log resume --task-name a; br log stop --task-name a
        """, """
        pause-log-backup task=a
        resume-log-backup task=a
        stop-log-backup task=a
        """);

    [Fact]
    public void Lets_a_background_job_overlap_what_follows_until_it_is_waited_for() => Lowers("run.sh", """
        nohup tidb-lightning --backend local > lightning.log 2>&1 &
        br backup full -s s3://dr/a
        wait
        br backup full -s s3://dr/b
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        snapshot-backup storage=s3://dr/b scope=full
        """);

    [Fact]
    public void Makes_branches_a_choice() => Lowers("run.sh", """
        if [ "$1" = pause ]; then
          br log pause --task-name a
        elif [ "$1" = stop ]; then
          br log stop --task-name a
        else
          echo usage; exit 2
        fi
        """, """
        choice
          sequence
            pause-log-backup task=a
          sequence
            stop-log-backup task=a
          sequence
        """);

    [Fact]
    public void Makes_arms_of_a_case_a_choice() => Lowers("run.sh", """
        case "$1" in
          start|begin) br log start --task-name a -s s3://dr/log ;;
          stop) br log stop --task-name a ;;
          *) echo "usage: $0 start|stop"; exit 1 ;;
        esac
        """, """
        choice
          sequence
            start-log-backup storage=s3://dr/log task=a
          sequence
            stop-log-backup task=a
          sequence
        """);

    [Fact]
    public void Takes_the_arm_that_a_known_value_picks() => Lowers("run.sh", """
        ctl() {
          case "$1" in
            start) br log start --task-name a -s s3://dr/log ;;
            stop) br log stop --task-name a ;;
          esac
        }
        ctl stop
        """, """
        stop-log-backup task=a
        """);

    [Fact]
    public void Makes_what_stands_behind_or_a_choice() => Lowers("run.sh", """
        br backup full -s s3://dr/a || br log pause --task-name a
        """, """
        snapshot-backup storage=s3://dr/a scope=full
        choice fallback=true
          sequence
            pause-log-backup task=a
        """);

    [Fact]
    public void Makes_a_loop_a_repeat() => Lowers("run.sh", """
        while sleep 60; do br log status --pd 10.0.0.1:2379; done
        """, """
        repeat
          query-log-backup cluster=10.0.0.1:2379
        """);

    [Fact]
    public void Runs_the_trap_of_the_exit_at_the_end() => Lowers("run.sh", """
        resume() { br log resume --task-name a; }
        trap resume EXIT
        br log pause --task-name a
        """, """
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Runs_another_trap_at_the_end_if_at_all() => Lowers("run.sh", """
        trap 'br log resume --task-name a' ERR
        br log pause --task-name a
        """, """
        pause-log-backup task=a
        choice
          resume-log-backup task=a
        """);

    [Fact]
    public void Stops_at_an_exit() => Lowers("run.sh", """
        br log pause --task-name a
        exit 0
        br log stop --task-name a
        """, """
        pause-log-backup task=a
        """);

    [Fact]
    public void Sets_functions_that_nothing_calls_beside_the_script() => Lowers("lib.sh", """
        pause_log() { br log pause --task-name a; }
        br log status
        """, """
        unordered
          sequence
            query-log-backup
          choice
            sequence title=pause_log
              pause-log-backup task=a
        """);

    [Theory]
    [InlineData("if br log status | grep -q NORMAL; then :; else br log start --task-name a; fi")]
    [InlineData("br log status | grep -q NORMAL || br log start --task-name a")]
    [InlineData("S=$(br log status); case $S in *NORMAL*) ;; *) br log start --task-name a ;; esac")]
    [InlineData("OUT=$(br log status); S=$(echo \"$OUT\" | grep status); if [[ $S != *NORMAL* ]]; then br log start --task-name a; fi")]
    [InlineData("br log status | grep pitr | grep -q NORMAL || br log start --task-name=pitr")]
    [InlineData("br log status | grep -q pitr-old || br log start --task-name=pitr")]
    [InlineData("br log status | grep -q \"$WANTED\" || br log start --task-name=pitr")]
    [InlineData("N=$(br log status | grep -c ERROR); if [ \"$N\" -gt 0 ]; then br log start --task-name=pitr; fi")]
    [InlineData("N=$(br log status | jq '[.[] | select(.x == 1)] | length'); if [ \"$N\" -eq 0 ]; then br log start --task-name=pitr; fi")]
    public void Knows_when_the_state_of_a_task_decides(string script) =>
        Plan(script).Should().Contain("query-log-backup decides=true\n");

    [Theory]
    [InlineData("br log status; br log start --task-name a")]
    [InlineData("br log status | tee status.log | mail -s status oncall@example.org")]
    [InlineData("S=$(br log status); echo \"$S\"")]
    [InlineData("until br log status | grep -q NORMAL; do sleep 5; done")]
    [InlineData("while :; do br log status | grep -q NORMAL && break; sleep 5; done")]
    [InlineData("for i in 1 2 3; do if br log status | grep -q NORMAL; then break; fi; sleep 5; done")]
    [InlineData("if br log status | grep -q 'Total 0 Tasks'; then br log start --task-name a; fi")]
    [InlineData("br log status | grep -q pitr-prod || br log start --task-name=pitr-prod")]
    [InlineData("if ! br log status --task-name=pitr | grep -q 'name: pitr'; then br log start --task-name pitr; fi")]
    [InlineData("if ! br log status | grep -q \"$TASK\"; then br log start --task-name=${TASK}; fi")]
    [InlineData("br log status | grep -q 'state-log' || br log start --task-name=state-log")]
    [InlineData("N=$(br log status --json | jq length); if [ \"$N\" -eq 0 ]; then br log start --task-name=a; fi")]
    [InlineData("if [ \"$(br log status --json | jq length)\" -eq 0 ]; then br log start --task-name=a; fi")]
    [InlineData("[ $(br log status --json | jq '.[].name' | wc -l) -eq 0 ] && br log start --task-name=a")]
    [InlineData("S=$(br log status); if [[ $S != *pitr* ]]; then br log start --task-name=pitr; fi")]
    [InlineData("S=$(br log status); echo \"$S\" | grep -q pitr || br log start --task-name=pitr")]
    public void Knows_when_the_state_of_a_task_is_only_shown(string script) => Plan(script).Should().NotContain("decides");

    [Fact]
    public void Tells_a_guard_from_supervision() => Plan("br log status | grep -q NORMAL || { echo 'not running' >&2; exit 1; }")
        .Should().Be("query-log-backup decides=true guard=true\n");

    [Fact]
    public void Runs_nothing_of_a_block_that_is_switched_off() => Lowers("run.sh", """
        if false; then
          br log stop --task-name a
        fi
        : <<'OFF'
        br log stop --task-name a
        OFF
        # br log stop --task-name a
        """, "");

    [Fact]
    public void Survives_functions_that_call_each_other_for_ever() => Lower("run.sh", """
        a() { b; b; }
        b() { c; c; }
        c() { a; a; br log status; }
        a
        """).Problems.Should().BeEmpty();

    private static string Plan(string script) =>
        RunbookLint.Plan.PlanPrinter.Print(Lower("run.sh", script).Root with { Document = null });

    [Theory]
    [InlineData("wait_for_jobs")]
    [InlineData("tail --pid=$! -f /dev/null")]
    [InlineData("while kill -0 $!; do sleep 60; done")]
    [InlineData("until grep -q done job.log; do\n  sleep 60\ndone")]
    public void Takes_what_waits_until_something_holds_for_a_wait(string wait) => Lowers("load.sh", $"""
        br log stop --task-name a &
        {wait}
        br log resume --task-name a
        """, """
        stop-log-backup task=a
        resume-log-backup task=a
        """);

    [Theory]
    [InlineData("./work.sh || exit 1")]
    [InlineData("if ! ./work.sh; then\n  echo failed; exit 1\nfi")]
    [InlineData("set -e\n./work.sh")]
    public void Marks_a_resume_that_a_script_may_not_come_to(string work) => Lowers("run.sh", $"br log pause --task-name=a\n{work}\nbr log resume --task-name=a\n", """
        pause-log-backup task=a
        resume-log-backup task=a may-be-missed=true
        """);

    [Theory]
    [InlineData("./work.sh")]
    [InlineData("set -e\nsleep 60")]
    [InlineData("set -e\n./work.sh || true")]
    [InlineData("set -e\nif ./work.sh; then echo done; fi")]
    public void Marks_no_resume_that_comes_in_any_case(string work) => Lowers("run.sh", $"br log pause --task-name=a\n{work}\nbr log resume --task-name=a\n", """
        pause-log-backup task=a
        resume-log-backup task=a
        """);

    [Fact]
    public void Scripts_that_run_themselves_twice_at_every_level_are_followed_a_few_times()
    {
        const string script = "a/run.sh\na/run.sh\nbr log status --task-name=a --pd 10.0.0.1:2379\n";

        var document = Lower("a/run.sh", script, ("a/run.sh", script));

        document.Problems.Should().BeEmpty();
        new RunbookPlan(document.Root).Operations.Should().HaveCount(15);
    }

    [Fact]
    public void Scripts_that_run_one_another_twice_at_every_level_are_followed_to_a_limit()
    {
        (string, string)[] scripts = [.. Enumerable.Range(0, 22).Select(index => ($"s{index}.sh", $"./s{index + 1}.sh\n./s{index + 1}.sh\n"))];

        Lower("run.sh", "./s0.sh\nbr log status --task-name=a\n", scripts).Problems.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
    }
}
