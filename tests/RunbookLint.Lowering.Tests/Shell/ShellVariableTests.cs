namespace RunbookLint.Lowering.Tests.Shell;

public class ShellVariableTests : LoweringTest
{
    [Fact]
    public void Joins_the_elements_of_an_array_with_what_IFS_says() => Lowers("run.sh", """
        nodes=(10.0.0.1:2379 10.0.0.2:2379)
        PD=$(IFS=,; echo "${nodes[*]}")
        br log pause --task-name=pitr --pd "$PD"
        IFS=,; joined="${nodes[*]}"; unset IFS
        br log resume --task-name=pitr --pd "$joined"
        br log status --task-name=pitr --pd "${nodes[*]}"
        """, """
        pause-log-backup cluster=10.0.0.1:2379,10.0.0.2:2379 task=pitr
        resume-log-backup cluster=10.0.0.1:2379,10.0.0.2:2379 task=pitr
        query-log-backup cluster="10.0.0.1:2379 10.0.0.2:2379" task=pitr
        """);

    [Fact]
    public void Looks_up_associative_arrays_by_their_keys() => Lowers("run.sh", """
        declare -A pd=([prod]=10.0.0.1:2379 ["stage"]=10.1.0.1:2379)
        pd[drill]=10.2.0.1:2379
        env=stage
        br log pause --task-name=pitr --pd "${pd[prod]}"
        br log pause --task-name=pitr --pd "${pd[$env]}"
        br log pause --task-name=pitr --pd "${pd[drill]}"
        br log pause --task-name=pitr --pd "${pd[$1]}"
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        pause-log-backup cluster=10.1.0.1:2379 task=pitr
        pause-log-backup cluster=10.2.0.1:2379 task=pitr
        pause-log-backup cluster=?${pd[$1]} task=pitr
        """);

    [Fact]
    public void Shifts_and_slices_the_arguments_of_a_function() => Lowers("run.sh", """
        start() { local pd=$1 store=$2; shift 2; br log start --pd "$pd" --storage "$store" "$@"; }
        quietly() { local level=$1; br "${@:2}" --log-level "$level"; }
        start 10.0.0.1:2379 s3://dr/log --task-name pitr
        quietly warn log pause --task-name pitr
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
        pause-log-backup task=pitr log-level=warn
        """);

    [Fact]
    public void Keeps_a_default_that_is_assigned() => Lowers("run.sh", """
        : "${TASK:=pitr}"
        br log pause --task-name "$TASK"
        unset TASK
        br log resume --task-name "$TASK"
        """, """
        pause-log-backup task=pitr
        resume-log-backup task=?${TASK}
        """);

    [Fact]
    public void Finds_files_beside_the_script_wherever_that_is() => Lowers("ops/run.sh", """
        HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
        source "$HERE/../conf/prod.env"
        "$HERE/pause.sh"
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        """, ("conf/prod.env", "export PD=10.0.0.1:2379"), ("ops/pause.sh", "br log pause --task-name=pitr --pd $PD"));

    [Fact]
    public void Reads_what_find_runs_for_each_file() => Lowers("run.sh", """
        find conf -name '*.toml' -exec tidb-lightning --config {} --pd-urls 10.0.0.1:2379 \;
        """, """
        repeat
          import cluster=10.0.0.1:2379 config=?{}
        """);

    [Fact]
    public void What_is_local_to_a_function_ends_with_it() => Lowers("run.sh", """
        PD=10.0.0.7:2379
        look() { local PD=10.0.0.9:2379; br log status --pd "$PD"; }
        look
        br log status --pd "$PD"
        """, """
        query-log-backup cluster=10.0.0.9:2379
        query-log-backup cluster=10.0.0.7:2379
        """);

    [Fact]
    public void A_default_does_not_decide_which_way_a_script_goes() => Lowers("run.sh", """
        case "${1:-help}" in
          pause) br log pause --task-name=pitr ;;
          resume) br log resume --task-name=pitr ;;
          help) usage ;;
        esac
        """, """
        choice
          sequence
            pause-log-backup task=pitr
          sequence
            resume-log-backup task=pitr
          sequence
        """);

    [Fact]
    public void What_never_runs_is_no_step() => Lowers("run.sh", """
        false && br log stop --task-name=pitr
        br log pause --task-name=pitr
        """, """
        pause-log-backup task=pitr
        """);

    [Fact]
    public void The_limits_of_a_shell_end_where_a_container_starts() => Lowers("run.sh", """
        ulimit -v 8000000
        docker run --rm pingcap/br:v7.1.0 restore point --pd 10.0.0.1:2379 --storage s3://b/l
        """, """
        point-restore cluster=10.0.0.1:2379 storage=s3://b/l tool-version=v7.1.0
        """);

    [Fact]
    public void The_limits_of_a_subshell_end_with_it() => Lowers("run.sh", """
        ( ulimit -v 8000000; br log truncate -s s3://b/l )
        br log truncate -s s3://b/l
        """, """
        truncate-log-backup storage=s3://b/l memory=8000000Ki
        truncate-log-backup storage=s3://b/l
        """);

    [Fact]
    public void A_limit_can_be_lifted() => Lowers("run.sh", """
        ulimit -Sv 8000000
        ulimit -v unlimited
        br log truncate -s s3://b/l
        """, """
        truncate-log-backup storage=s3://b/l
        """);

    [Fact]
    public void Knows_what_date_computes_with() => Lowers("run.sh", "KEEP=14\nbr backup full -s \"s3://b/$(date -d \"$KEEP days ago\" +%F)\"\n", """
        snapshot-backup storage=?"s3://b/$(date -d \"14 days ago\" +%F)" scope=full
        """);
}
