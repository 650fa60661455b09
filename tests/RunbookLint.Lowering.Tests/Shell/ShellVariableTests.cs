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
}
