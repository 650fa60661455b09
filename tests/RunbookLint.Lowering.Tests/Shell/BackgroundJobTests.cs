using RunbookLint.Plan;

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

    [Theory]
    [InlineData("tmux new -d -s imp 'tidb-lightning --backend local'")]
    [InlineData("tmux new-session -ds imp tidb-lightning --backend local")]
    [InlineData("tmux new-window 'tidb-lightning --backend local'")]
    [InlineData("screen -dmS imp tidb-lightning --backend local")]
    [InlineData("docker run -d --name imp pingcap/tidb-lightning tidb-lightning --backend local")]
    [InlineData("docker run --detach -v /d:/d pingcap/tidb-lightning tidb-lightning --backend local")]
    [InlineData("docker exec -itd tools tidb-lightning --backend local")]
    [InlineData("sudo systemd-run --unit=imp tidb-lightning --backend local")]
    public void Goes_on_behind_a_launcher_that_returns_at_once(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", Overlapping);

    [Theory]
    [InlineData("tmux new -s imp 'tidb-lightning --backend local'")]
    [InlineData("tmux send-keys -t imp 'tidb-lightning --backend local' Enter")]
    [InlineData("screen -S imp tidb-lightning --backend local")]
    [InlineData("docker run -it --name imp pingcap/tidb-lightning tidb-lightning --backend local")]
    [InlineData("docker run -d --name imp pingcap/tidb-lightning tidb-lightning --backend local\ndocker wait imp")]
    [InlineData("docker run -d --name imp pingcap/tidb-lightning tidb-lightning --backend local\ndocker logs -f imp")]
    [InlineData("systemd-run --wait --unit=imp tidb-lightning --backend local")]
    [InlineData("systemd-run --scope tidb-lightning --backend local")]
    [InlineData("systemd-run --unit=imp tidb-lightning --backend local\nwhile systemctl is-active -q imp; do sleep 60; done")]
    public void Ends_with_a_launcher_that_stays_or_is_waited_for(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", InOrder);

    [Theory]
    [InlineData("ssh -f load01 'tidb-lightning --backend local'")]
    [InlineData("ssh -nf load01 tidb-lightning --backend local")]
    public void Goes_on_behind_a_session_in_the_background(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", Overlapping.Replace("backend=local", "backend=local machine=load01", StringComparison.Ordinal));

    [Theory]
    [InlineData("ssh load01 'tidb-lightning --backend local'")]
    [InlineData("ssh -F conf load01 'tidb-lightning --backend local'")]
    public void Ends_with_a_session(string start) =>
        Lowers("run.sh", $"{start}\nbr backup full -s s3://dr/a", InOrder.Replace("backend=local", "backend=local machine=load01", StringComparison.Ordinal));

    [Fact]
    public void Goes_on_behind_a_statement_that_returns_at_once() => Lowers("run.sh", """
        mysql -e "IMPORT INTO a.b FROM 's3://x/y.csv' WITH detached"
        br backup full -s s3://dr/a
        """, """
        unordered
          sequence
            import-into table=a.b data-source-dir=s3://x/y.csv detached=true
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);

    [Theory]
    [InlineData("WITH detached; SHOW IMPORT JOBS\"")]
    [InlineData("WITH detached\"\nwhile mysql -e 'SHOW IMPORT JOBS' | grep -q running; do sleep 60; done")]
    [InlineData("WITH detached\"\nmysql -e 'SELECT status FROM mysql.tidb_import_jobs'")]
    public void Ends_a_statement_that_somebody_asks_about(string options) => Lowers("run.sh", $"""
        mysql -e "IMPORT INTO a.b FROM 's3://x/y.csv' {options}
        br backup full -s s3://dr/a
        """, """
        import-into table=a.b data-source-dir=s3://x/y.csv detached=true
        snapshot-backup storage=s3://dr/a scope=full
        """);

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

    /// <summary>Each job nests what follows one region deeper, and each function what it starts: thousands of regions on the stack of a thread of Windows.</summary>
    [Fact]
    public void Survives_jobs_that_start_jobs()
    {
        var jobs = string.Concat(Enumerable.Repeat("tidb-lightning --backend=local & br log status\n", 60));
        var script = string.Concat(Enumerable.Range(1, 30).Reverse().Select(level => $"f{level}() {{\n{jobs}{(level < 30 ? $"f{level + 1} &" : "true")}\n}}\n")) + "f1\nbr backup full -s s3://dr/a\n";
        LoweredDocument? document = null;

        var thread = new Thread(() => document = Lower("a.sh", script), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();

        document!.Problems.Should().BeEmpty();
        new RunbookPlan(document.Root).Operations.OfType<PhysicalImport>().Should().HaveCount(30 * 60);
    }
}
