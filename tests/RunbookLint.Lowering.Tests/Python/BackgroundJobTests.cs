namespace RunbookLint.Lowering.Tests.Python;

public class BackgroundJobTests : LoweringTest
{
    [Theory]
    [InlineData("rc = p.wait()\nif rc != 0:\n    sys.exit(rc)")]
    [InlineData("rc = p.wait()\nif rc: raise SystemExit(rc)")]
    [InlineData("if p.wait() != 0:\n    sys.exit(1)")]
    [InlineData("assert p.wait() == 0")]
    [InlineData("try:\n    rc = p.wait(timeout=86400)\nexcept subprocess.TimeoutExpired:\n    sys.exit(1)\nif rc: sys.exit(rc)")]
    [InlineData("while p.poll() is None:\n    time.sleep(5)")]
    [InlineData("while True:\n    if p.poll() is not None:\n        break\n    time.sleep(5)")]
    [InlineData("for _ in range(1000):\n    if p.poll() is not None:\n        break\n    time.sleep(60)")]
    public void Waits_wherever_the_program_does(string waiting) => Lowers("run.py", $"""
        import subprocess, sys, time
        p = subprocess.Popen(["tidb-lightning", "--backend", "local"])
        {waiting}
        subprocess.run(["br", "backup", "full", "-s", "s3://dr/a"], check=True)
        """, """
        physical-import backend=local
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Fact]
    public void Goes_on_behind_a_process_that_nothing_keeps() => Lowers("run.py", """
        import subprocess
        subprocess.Popen(["tidb-lightning", "--backend", "local"])
        subprocess.run(["br", "backup", "full", "-s", "s3://dr/a"], check=True)
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);

    [Theory]
    [InlineData("subprocess.Popen([\"tidb-lightning\", \"--backend\", \"local\"]).wait()")]
    [InlineData("subprocess.Popen([\"tidb-lightning\", \"--backend\", \"local\"])\nwhile running():\n    time.sleep(60)")]
    public void Ends_with_a_process_that_is_waited_for(string start) => Lowers("run.py", $"""
        import subprocess, time
        {start}
        subprocess.run(["br", "backup", "full", "-s", "s3://dr/a"], check=True)
        """, """
        physical-import backend=local
        snapshot-backup storage=s3://dr/a scope=full
        """);

    [Theory]
    [InlineData("rc = p.poll()\nif rc: sys.exit(rc)")]
    [InlineData("time.sleep(5)")]
    [InlineData("for i in range(3):\n    time.sleep(5)")]
    public void Goes_on_where_nothing_waits(string statement) => Lowers("run.py", $"""
        import subprocess, sys, time
        p = subprocess.Popen(["tidb-lightning", "--backend", "local"])
        {statement}
        subprocess.run(["br", "backup", "full", "-s", "s3://dr/a"], check=True)
        """, """
        unordered
          sequence
            physical-import backend=local
          sequence
            snapshot-backup storage=s3://dr/a scope=full
        """);
}
