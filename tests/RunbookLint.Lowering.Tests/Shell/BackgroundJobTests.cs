namespace RunbookLint.Lowering.Tests.Shell;

public class BackgroundJobTests : LoweringTest
{
    private const string Overlapping = """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """;

    private const string InOrder = """
        physical-import backend=local
        snapshot-backup storage=s3://dr/a scope=full
        """;

    [Theory]
    [InlineData("wait")]
    [InlineData("wait $!")]
    [InlineData("{ wait; }")]
    [InlineData("wait $! || exit 1")]
    [InlineData("[ -n \"$!\" ] && wait $!")]
    [InlineData("if ! wait $!; then exit 1; fi")]
    [InlineData("if [ -n \"$PARALLEL\" ]; then wait; fi")]
    [InlineData("for p in $(jobs -p); do wait $p; done")]
    [InlineData("for p in $pids; do if ! wait $p; then exit 1; fi; done")]
    [InlineData("rc=0; for p in \"${pids[@]}\"; do wait $p || rc=1; done")]
    [InlineData("finish() { wait \"$1\"; }; finish $!")]
    [InlineData("finish() { wait \"$1\"; }; check() { finish \"$1\" || exit 1; }; check $!")]
    [InlineData("spin() { while ps -p $! >/dev/null; do sleep 5; done; }; spin")]
    [InlineData("for i in $(seq 1 600); do kill -0 $! || break; sleep 60; done")]
    [InlineData("bash -c 'while pgrep tidb-lightning; do sleep 5; done'")]
    [InlineData("sudo tail --pid=$! -f /dev/null")]
    [InlineData("tail -f lightning.log | grep -m1 'the whole procedure completed'")]
    [InlineData("read -p 'Press enter when the import has ended'")]
    [InlineData("fg")]
    public void Waits_wherever_the_script_does(string waiting) =>
        Lowers("run.sh", $"tidb-lightning --backend local &\n{waiting}\nbr backup full -s s3://dr/a", InOrder);

    [Fact]
    public void Waits_in_the_condition_of_what_follows() => Lowers("run.sh", """
        tidb-lightning --backend local &
        if wait $!; then br backup full -s s3://dr/a; else exit 1; fi
        """, """
        physical-import backend=local
        choice
          sequence
            snapshot-backup storage=s3://dr/a scope=full
          sequence
        """);

    [Theory]
    [InlineData("load() { nohup tidb-lightning --backend local & }\nload")]
    [InlineData("load() { echo loading; tidb-lightning --backend local & echo $! > pid; }\nload")]
    [InlineData("start() { tidb-lightning --backend local & echo $!; }\npid=$(start)")]
    [InlineData("{ tidb-lightning --backend local & }")]
    [InlineData("(tidb-lightning --backend local &)")]
    [InlineData("bash -c 'tidb-lightning --backend local &'")]
    [InlineData("wait; { tidb-lightning --backend local & }")]
    public void Goes_on_behind_the_list_that_starts_a_job(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", Overlapping);

    [Theory]
    [InlineData("load() { tidb-lightning --backend local & wait; }\nload")]
    [InlineData("load() { tidb-lightning --backend local & }\nload; wait")]
    [InlineData("(tidb-lightning --backend local & wait)")]
    [InlineData("bash -c 'tidb-lightning --backend local & wait'")]
    public void Ends_a_job_where_something_waits_for_it(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", InOrder);

    [Fact]
    public void Goes_on_behind_the_end_of_a_session() => Lowers("run.sh", """
        ssh load01 'nohup tidb-lightning --backend local > l.log 2>&1 &'
        br backup full -s s3://dr/a
        """, """
        unordered
          sequence
            physical-import backend=local machine=load01
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);

    [Theory]
    [InlineData("until ssh load01 \"grep -q completed l.log\"; do sleep 60; done")]
    [InlineData("ssh load01 'while pgrep tidb-lightning; do sleep 60; done'")]
    public void Ends_a_job_of_another_machine_where_something_waits_for_it(string waiting) =>
        Lowers("run.sh", $"ssh load01 'nohup tidb-lightning --backend local > l.log 2>&1 &'\n{waiting}\nbr backup full -s s3://dr/a", """
        physical-import backend=local machine=load01
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Goes_on_behind_another_script() => Lowers("run.sh", """
        ./import.sh
        br backup full -s s3://dr/a
        """, Overlapping, ("import.sh", "nohup tidb-lightning --backend local > l.log 2>&1 &\n"));

    [Fact]
    public void Goes_on_behind_a_branch() => Lowers("run.sh", """
        if [ -d /data ]; then nohup tidb-lightning --backend local & fi
        br backup full -s s3://dr/a
        """, """
        unordered
          sequence
            choice
              sequence
                physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Goes_on_behind_a_loop_until_one_that_waits() => Lowers("run.sh", """
        for i in 1 2; do tidb-lightning --backend local & pids+=($!); done
        br log status
        for p in "${pids[@]}"; do wait $p || rc=1; done
        br backup full -s s3://dr/a
        """, """
        unordered
          sequence
            repeat
              physical-import backend=local
              physical-import backend=local
          sequence
            query-log-backup
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Keeps_what_a_branch_does_around_its_job_together() => Lowers("run.sh", """
        if [ -d /data ]; then br log pause --task-name a; tidb-lightning --backend local & fi
        br backup full -s s3://dr/a
        """, """
        choice
          sequence
            pause-log-backup task=a
            physical-import backend=local
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Keeps_a_job_beside_what_its_function_does_meanwhile() => Lowers("run.sh", """
        load() { tidb-lightning --backend local & br log status; }
        load
        br backup full -s s3://dr/a
        wait
        br log pause --task-name a
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            query-log-backup
            snapshot-backup storage=s3://dr/a scope=full
        pause-log-backup task=a
        """);

    [Fact]
    public void Ends_a_job_with_the_script() => Lowers("run.sh", """
        load() { tidb-lightning --backend local & }
        if [ -d /data ]; then load; fi
        """, """
        choice
          sequence
            physical-import backend=local
        """);

    [Theory]
    [InlineData("finish() { wait; }")]
    [InlineData("finish() { wait; }; trap finish EXIT")]
    [InlineData("(wait; echo done) &")]
    [InlineData("for t in a b; do echo $t; sleep 5; done")]
    [InlineData("tail -n 5 lightning.log")]
    [InlineData("read -r answer")]
    [InlineData("echo wait")]
    public void Goes_on_where_nothing_waits(string statement) =>
        Lowers("run.sh", $"tidb-lightning --backend local &\n{statement}\nbr backup full -s s3://dr/a", Overlapping);
}
