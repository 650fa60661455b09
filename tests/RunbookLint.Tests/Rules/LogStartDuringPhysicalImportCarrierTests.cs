namespace RunbookLint.Tests.Rules;

public class LogStartDuringPhysicalImportCarrierTests() : CarrierTest("RBL3005")
{
    private const string Background = "nohup tidb-lightning --backend=local --pd-urls=10.0.1.10:2379 -d /data > load.log 2>&1 &";
    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://dr/log";

    [Theory]
    [InlineData("run.sh", 4)]
    [InlineData("run.md", 7)]
    [InlineData("job.yaml", 14)]
    public void Speaks_where_jobs_run_in_the_background(string path, int line) => Lint((path, CommandCarriers.Write(path, Background, Start))).Should().Equal($"{path}:{line}");

    [Fact]
    public void Speaks_in_a_step_of_a_workflow() =>
        Lint((".github/workflows/load.yml", $"on: workflow_dispatch\njobs:\n  load:\n    runs-on: self-hosted\n    steps:\n      - run: |\n          {Background}\n          {Start}\n")).Should().Equal(".github/workflows/load.yml:8");

    [Theory]
    [InlineData("run.sh")]
    [InlineData("run.md")]
    [InlineData("job.yaml")]
    public void Accepts_a_start_that_waits(string path) => Lint((path, CommandCarriers.Write(path, Background, "wait", Start))).Should().BeEmpty();
}
