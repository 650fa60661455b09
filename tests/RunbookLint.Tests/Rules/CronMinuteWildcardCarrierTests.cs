namespace RunbookLint.Tests.Rules;

public class CronMinuteWildcardCarrierTests() : CarrierTest("RBL4007")
{
    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '* */2 * * *'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 5)]
    [InlineData("tidb.crontab", "*/2 * * * * br backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 1)]
    [InlineData(".github/workflows/run.yml", "on:\n  schedule:\n    - cron: '*/5 * * * *'\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - run: br backup full --pd 10.0.0.1:2379 -s s3://b/f\n", 3)]
    [InlineData("job.yaml", "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: run}\nspec:\n  schedule: '* 2 * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - image: pingcap/br:v8.5.1\n              command: [sh, -c, 'br backup full --pd 10.0.0.1:2379 -s s3://b/f']\n", 5)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 */2 * * *'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("tidb.crontab", "*/2 * * * * br log status --task-name=a --pd 10.0.0.1:2379\n")]
    [InlineData("tidb.crontab", "0,30 * * * * br backup full --pd 10.0.0.1:2379 -s s3://b/f\n")]
    [InlineData("tidb.crontab", "*/5 * * * * br backup table --pd 10.0.0.1:2379 --db a --table b -s s3://b/t\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
