namespace RunbookLint.Tests.Rules;

public class ErrorStateNeverResumedCarrierTests() : CarrierTest("RBL2027")
{
    private const string Restart = "br log status --task-name=pitr --pd 10.0.1.10:2379 | grep -q NORMAL || br log start --task-name=pitr --pd 10.0.1.10:2379 -s s3://dr/log";

    [Theory]
    [InlineData("run.sh", 3)]
    [InlineData("run.md", 6)]
    [InlineData("job.yaml", 13)]
    [InlineData(".github/workflows/run.yml", 7)]
    [InlineData("run.py", 2)]
    [InlineData("Makefile", 2)]
    public void Speaks_in_every_carrier(string path, int line) => Lint((path, CommandCarriers.Write(path, Restart))).Should().Equal($"{path}:{line}");

    [Fact]
    public void Speaks_in_a_crontab() => Lint(("crontab", $"*/5 * * * * {Restart}\n")).Should().Equal("crontab:1");

    [Fact]
    public void Accepts_a_file_that_resumes() =>
        Lint(("crontab", $"*/5 * * * * {Restart}\n"), ("heal.sh", "br log resume --task-name=pitr --pd 10.0.1.10:2379\n")).Should().BeEmpty();

    [Fact]
    public void Accepts_a_status_that_is_only_shown() => Lint(("crontab", "*/5 * * * * br log status --task-name=pitr --pd 10.0.1.10:2379 >> /var/log/pitr\n")).Should().BeEmpty();
}
