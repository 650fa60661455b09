namespace RunbookLint.Tests.Rules;

public class RetentionShorterThanGapCarrierTests() : CarrierTest("RBL4006")
{
    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 */2 * *'\n  maxReservedTime: 24h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 6)]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * 1-5'\n  maxReservedTime: 48h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 6)]
    [InlineData("page.md", "# Backup\n\n```yaml\napiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '@weekly'\n  maxReservedTime: 72h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n```\n", 9)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 24h\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: '{{ .Values.keep }}'\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
