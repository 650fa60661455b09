namespace RunbookLint.Lowering.Tests.Shell;

public class ShellPropagationTests : LoweringTest
{
    [Fact]
    public void Follows_variables_to_where_they_are_used() => Lowers("run.sh", """
        PD=10.0.0.1:2379
        readonly BUCKET='s3://dr'
        export TASK="pitr"
        br log start --pd "$PD" --storage "${BUCKET}/log" --task-name=$TASK
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
        """);

    [Fact]
    public void Takes_the_default_that_the_author_planned_with() => Lowers("run.sh", """
        PD=${PD:-10.0.0.1:2379}
        br log status -u "$PD" --task-name "${1:-pitr}"
        """, """
        query-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Leaves_what_only_the_run_knows_as_it_is_written() => Lowers("run.sh", """
        br backup full --pd $PD -s "s3://dr/full-$(date +%F)" --concurrency $1
        """, """
        snapshot-backup cluster=?${PD} storage=?"s3://dr/full-$(date +%F)" scope=full concurrency=?${1}
        """);

    [Fact]
    public void Spells_one_variable_in_one_way() => Lowers("run.sh", """
        br log pause --task-name a --pd "${PD}"
        br log resume --task-name a --pd $PD
        """, """
        pause-log-backup cluster=?${PD} task=a
        resume-log-backup cluster=?${PD} task=a
        """);

    [Fact]
    public void Takes_a_certain_shift_as_it_is() => Lowers("run.sh", """
        run() { local dest=$1; shift; br backup full -s "$dest" "$@"; }
        run s3://dr/1 --ratelimit 64
        """, """
        snapshot-backup storage=s3://dr/1 scope=full ratelimit=64
        """);

    [Theory]
    [InlineData("while [ $# -gt 0 ]; do case $1 in --dest) D=$2; shift 2;; *) break;; esac; done")]
    [InlineData("while getopts d: o; do case $o in d) D=$OPTARG;; esac; done; shift $((OPTIND-1))")]
    [InlineData("if [ \"$1\" = --dest ]; then D=$2; shift 2; fi")]
    [InlineData("[ \"$1\" = --dest ] && shift 2")]
    [InlineData("for a in \"$@\"; do shift; case $a in --dest) ;; *) set -- \"$@\" \"$a\";; esac; done")]
    public void Leaves_what_a_wrapper_takes_for_itself_to_the_run(string parsing) => Lowers("run.sh", $$"""
        run() { {{parsing}}; br log pause --task-name "$1" --pd a:1 "$@"; }
        run --dest s3://dr/1 --gc-ttl 1
        """, """
        pause-log-backup cluster=a:1 storage=?${@} task=?${1} gc-ttl=?${@}
        """);

    [Fact]
    public void Keeps_the_arguments_outside_of_a_subshell() => Lowers("run.sh", """
        run() { (shift); echo "$(shift 2; echo a)"; br log pause --task-name "$1" --pd a:1; }
        run pitr
        """, """
        pause-log-backup cluster=a:1 task=pitr
        """);

    [Fact]
    public void Passes_arguments_on_to_functions() => Lowers("run.sh", """
        run_br() {
          local verb=$1; shift
          tiup br:v7.5.1 log "$verb" --pd 10.0.0.1:2379 "$@"
        }
        run_br start --task-name pitr --storage s3://dr/log
        run_br stop --task-name pitr
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr tool-version=v7.5.1
        stop-log-backup cluster=10.0.0.1:2379 task=pitr tool-version=v7.5.1
        """);

    [Fact]
    public void Knows_that_a_function_of_the_tools_own_name_wraps_it() => Lowers("run.sh", """
        br() { docker run --rm --network host pingcap/br:v8.1.0 br "$@"; }
        br log stop --task-name=pitr
        """, """
        stop-log-backup task=pitr tool-version=v8.1.0
        """);

    [Fact]
    public void Expands_arrays_and_what_is_added_to_them() => Lowers("run.sh", """
        opts=(--pd 10.0.0.1:2379 --task-name "pitr")
        opts+=(--storage 's3://dr/log')
        br log start "${opts[@]}"
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
        """);

    [Fact]
    public void Splits_an_unquoted_value_as_the_shell_does() => Lowers("run.sh", """
        OPTS="--pd 10.0.0.1:2379 --task-name=pitr"
        br log pause $OPTS
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Forgets_a_value_that_branches_disagree_on() => Lowers("run.sh", """
        if [ "$ENV" = prod ]; then PD=10.0.0.1:2379; else PD=10.9.9.9:2379; fi
        br log stop --task-name a --pd $PD
        """, """
        stop-log-backup cluster=?${PD} task=a
        """);

    [Fact]
    public void Keeps_a_value_that_branches_agree_on() => Lowers("run.sh", """
        PD=10.0.0.1:2379
        if [ -n "$DEBUG" ]; then set -x; fi
        br log stop --task-name a --pd $PD
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Goes_round_a_loop_over_a_list_that_it_knows() => Lowers("run.sh", """
        for db in shop crm; do
          br backup db --db $db -s s3://dr/$db
        done
        """, """
        repeat
          snapshot-backup storage=s3://dr/shop scope=db db=shop
          snapshot-backup storage=s3://dr/crm scope=db db=crm
        """);

    [Fact]
    public void Leaves_a_long_or_unknown_list_to_the_run() => Lowers("run.sh", """
        for db in $(cat databases.txt); do br backup db --db $db -s s3://dr/$db; done
        """, """
        repeat
          snapshot-backup storage=?s3://dr/${db} scope=db db=?${db}
        """);

    [Theory]
    [InlineData("source ./staging.env")]
    [InlineData(". ./staging.env")]
    [InlineData("read -r -p 'PD: ' PD")]
    [InlineData("PD=$(next_cluster)")]
    [InlineData("[ -n \"$STAGING\" ] && PD=10.9.9.9:2379")]
    public void Knows_that_a_variable_was_set_again(string again)
    {
        var plan = new RunbookLint.Plan.RunbookPlan(Lower("run.sh", $"br log pause --task-name a --pd $PD\n{again}\nbr log pause --task-name a --pd $PD").Root);

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(RunbookLint.Plan.Certainty.Maybe);
    }

    [Fact]
    public void Takes_nothing_for_certain_that_a_file_may_have_changed() => Lowers("run.sh", """
        BACKEND=local
        . ./load.conf
        tidb-lightning --backend="$BACKEND" -d /data
        """, """
        import backend=?${BACKEND} data-source-dir=/data
        """);

    [Fact]
    public void Leaves_values_that_double_on_every_line_to_the_run()
    {
        var script = "A0=xxxxxxxxxx\n" + string.Concat(Enumerable.Range(1, 60).Select(index => $"A{index}=\"$A{index - 1}$A{index - 1}\"\n")) + "br log stop --task-name=$A60\n";

        new RunbookLint.Plan.RunbookPlan(Lower("run.sh", script).Root).Operations.Should().ContainSingle().Which.Settings["task"].IsDynamic.Should().BeTrue();
    }

    [Fact]
    public void Shows_a_command_that_a_function_only_passes_on_where_it_is_called() => Underlined("run.sh", """
        run() { echo "+ $*"; "$@"; }
        retry() { for i in 1 2 3; do run "$@" && return; done; }
        run br log pause --task-name=a
        retry br log stop --task-name=a
        """).Distinct().Should().Equal("run br log pause --task-name=a", "retry br log stop --task-name=a");

    [Fact]
    public void Reads_a_script_that_is_kept_in_a_variable() => Lowers("run.sh", """
        CMD="br log pause --task-name=pitr"
        eval "$CMD"
        $CMD
        """, """
        pause-log-backup task=pitr
        pause-log-backup task=pitr
        """);

    [Fact]
    public void Uses_an_alias() => Lowers("run.sh", """
        alias br='tiup br:v7.1.0'
        br log pause --task-name=pitr
        """, """
        pause-log-backup task=pitr tool-version=v7.1.0
        """);

    [Fact]
    public void Shows_a_value_that_is_used_once_where_it_was_set() => Underlined("run.sh", """
        TS='2024-05-09 08:00:00+0800'
        br restore point -s s3://dr/log --restored-ts "$TS"
        """, "restored-ts").Should().Equal("2024-05-09 08:00:00+0800");

    [Fact]
    public void Shows_a_value_that_is_used_twice_where_it_is_used() => Underlined("run.sh", """
        TS='2024-05-09 08:00:00+0800'
        br restore point -s s3://dr/log --restored-ts "$TS"; echo "$TS"
        """, "restored-ts").Should().Equal("$TS");
}
