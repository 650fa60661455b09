namespace RunbookLint.Tests.Rules;

public class MaxBackupsDeletesLogBackupCarrierTests() : CarrierTest("RBL4004")
{
    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxBackups: 7\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n", 6)]
    [InlineData("page.md", "# Backup\n\n```yaml\napiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxBackups: 7\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n```\n", 9)]
    [InlineData("apply.sh", "kubectl apply -f - <<'EOF'\napiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxBackups: 7\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\nEOF\n", 7)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxReservedTime: 72h\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxBackups: 7\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    [InlineData("backup.yaml", "apiVersion: pingcap.com/v1alpha1\nkind: BackupSchedule\nmetadata: {name: full, namespace: tidb}\nspec:\n  schedule: '0 2 * * *'\n  maxBackups: 0\n  maxReservedTime: 72h\n  logBackupTemplate: {backupMode: log, br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: l}}\n  backupTemplate: {br: {cluster: basic}, s3: {provider: aws, bucket: b, prefix: f}}\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
