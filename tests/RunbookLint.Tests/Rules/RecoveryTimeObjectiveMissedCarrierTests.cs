namespace RunbookLint.Tests.Rules;

public class RecoveryTimeObjectiveMissedCarrierTests() : CarrierTest("RBL1026")
{
    private const string Configuration = """
        clusters:
          prod:
            pd: [10.0.1.10:2379]
            tidbCluster: tidb/basic
            tikvNodes: 3
            snapshotSizeGb: 2000
            logGbPerHour: 20
            objectives:
              rto: 4h
        """;

    private const string Start = "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://b/l\n";

    [Theory]
    [InlineData("tidb.crontab", "0 2 */2 * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    [InlineData("schedule.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 168h\n  backupTemplate:\n    br: {cluster: basic}\n    s3: {provider: aws, bucket: b, prefix: f}\n")]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: br\n              image: pingcap/br:v8.5.1\n              command: [/br, backup, full, --pd=10.0.1.10:2379, --storage=s3://b/f]\n")]
    [InlineData(".github/workflows/backup.yml", "on:\n  schedule:\n    - cron: '0 2 * * *'\njobs:\n  full:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    public void Speaks_at_the_objective(string path, string content) => LintUnder(Configuration, ("start.sh", Start), (path, content)).Should().Equal(".runbooklint.yaml:9");

    [Fact]
    public void Shows_the_schedule() => Findings(Configuration, ("start.sh", Start), ("tidb.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n"))
        .Should().ContainSingle().Which.Related.Select(related => Place(related.Span)).Should().Equal("tidb.crontab:1");

    [Fact]
    public void Believes_measured_speeds() => LintUnder(
        Configuration + "\nrules:\n  RBL1026: {snapshot-speed: 700, log-speed: 80}\n",
        ("start.sh", Start),
        ("tidb.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")).Should().BeEmpty();

    [Theory]
    [InlineData("0 */2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    [InlineData("0 2 * * 0 br backup full --pd 10.0.9.10:2379 -s s3://b/f\n")]
    [InlineData("$WHEN br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    public void Is_silent(string crontab) => LintUnder(Configuration, ("start.sh", Start), ("tidb.crontab", crontab)).Should().BeEmpty();
}
