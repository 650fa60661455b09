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
