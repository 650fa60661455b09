namespace RunbookLint.Tests.Rules;

public class CronInvalidCarrierTests() : CarrierTest("RBL4008")
{
    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 0 2 * * *'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 5)]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: 'daily'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 5)]
    [InlineData("page.md", "# Backup\n\n```yaml\napiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * 7'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n```\n", 8)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '@every 36h'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '{{ .Values.cron }}'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
