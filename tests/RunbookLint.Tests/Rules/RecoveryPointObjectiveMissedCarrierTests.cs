namespace RunbookLint.Tests.Rules;

public class RecoveryPointObjectiveMissedCarrierTests() : CarrierTest("RBL4016")
{
    private const string Configuration = """
        clusters:
          prod:
            pd: [10.0.1.10:2379]
            tidbCluster: tidb/basic
            objectives:
              rpo: 15m
        """;

    [Theory]
    [InlineData("tidb.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    [InlineData("schedule.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 168h\n  backupTemplate:\n    br: {cluster: basic}\n    s3: {provider: aws, bucket: b, prefix: f}\n")]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: br\n              image: pingcap/br:v8.5.1\n              command: [/br, backup, full, --pd=10.0.1.10:2379, --storage=s3://b/f]\n")]
    [InlineData(".github/workflows/backup.yml", "on:\n  schedule:\n    - cron: '0 2 * * *'\njobs:\n  full:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    [InlineData("play.yml", "- hosts: pd\n  tasks:\n    - cron:\n        name: full\n        minute: '0'\n        hour: '2'\n        job: br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    public void Speaks_at_the_objective(string path, string content) => LintUnder(Configuration, (path, content)).Should().Equal(".runbooklint.yaml:6");

    [Fact]
    public void Speaks_of_a_flush_interval() => LintUnder(
        Configuration.Replace("15m", "6m").Replace("tidbCluster: tidb/basic", "sql: [10.0.1.10:4000]"),
        ("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://b/l\nmysql -h 10.0.1.10 -P 4000 -e \"SET CONFIG tikv \\`log-backup.max-flush-interval\\`='5m'\"\n")).Should().Equal(".runbooklint.yaml:6");

    [Theory]
    [InlineData("tidb.crontab", "*/15 * * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    [InlineData("tidb.crontab", "0 2 * * * br backup full --pd 10.0.9.10:2379 -s s3://b/f\n")]
    [InlineData("tidb.crontab", "0 2 * * * br backup full --pd $PD -s s3://b/f\n")]
    [InlineData("start.sh", "br log start --task-name=pitr --pd 10.0.1.10:2379 --storage s3://b/l\n")]
    [InlineData("full.sh", "br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")]
    public void Is_silent(string path, string content) => LintUnder(Configuration, (path, content)).Should().BeEmpty();

    [Fact]
    public void Is_silent_where_the_configuration_knows_of_a_log_backup() =>
        LintUnder(Configuration + "\n    logBackup: always\n", ("tidb.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n")).Should().BeEmpty();

    [Fact]
    public void Speaks_where_the_configuration_knows_that_there_is_none() =>
        LintUnder(Configuration + "\n    logBackup: never\n", ("tidb.crontab", "0 2 * * * br backup full --pd 10.0.1.10:2379 -s s3://b/f\n"), ("start.sh", "br log start --task-name=pitr --pd $PD --storage s3://b/l\n"))
            .Should().Equal(".runbooklint.yaml:6");
}
