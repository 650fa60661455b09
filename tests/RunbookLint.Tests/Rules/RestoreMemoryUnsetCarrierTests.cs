namespace RunbookLint.Tests.Rules;

public class RestoreMemoryUnsetCarrierTests() : CarrierTest("RBL1004")
{
    private const string Head = "apiVersion: pingcap.com/v1alpha1\nkind: ";
    private const string Storage = "  br: {cluster: basic}\n  s3: {provider: aws, bucket: b, prefix: l}\n";
    private const string Restore = Head + "Restore\nmetadata: {name: r, namespace: tidb}\nspec:\n  restoreMode: pitr\n" + Storage + "  logRestoreStartTs: '449000000000000000'\n";
    private const string Backup = Head + "Backup\nmetadata: {name: pitr, namespace: tidb}\nspec:\n  backupMode: log\n" + Storage;

    [Theory]
    [InlineData("restore.yaml", Restore, 1)]
    [InlineData("restore.yaml", Restore + "  resources:\n    limits: {cpu: '4'}\n", 9)]
    [InlineData("backup.yaml", Backup, 1)]
    [InlineData("backup.yaml", Backup + "  logTruncateUntil: '2024-05-01T00:00:00Z'\n", 1)]
    [InlineData("backup.yaml", Backup + "  logSubcommand: log-pause\n", 1)]
    [InlineData("schedule.yaml", Head + "BackupSchedule\nmetadata: {name: s, namespace: tidb}\nspec:\n  schedule: '@daily'\n  maxReservedTime: 168h\n  backupTemplate:\n    resources: {limits: {memory: 8Gi}}\n  logBackupTemplate:\n    backupMode: log\n" + Storage, 9)]
    [InlineData("apply.sh", "kubectl apply -f - <<EOF\n" + Backup + "EOF\n", 2)]
    [InlineData("page.md", "# Restore\n\n```yaml\n" + Restore + "```\n", 4)]
    [InlineData("chart/templates/restore.yaml", Restore, 1)]
    public void Speaks_at_a_line(string path, string content, int line) => Lint((path, content)).Should().Equal($"{path}:{line}");

    [Theory]
    [InlineData("restore.yaml", Restore + "  resources: {requests: {memory: 16Gi}}\n")]
    [InlineData("restore.yaml", Restore + "  resources: {limits: {memory: 4Gi}}\n")]
    [InlineData("chart/templates/restore.yaml", Restore + "  resources:\n{{ toYaml .Values.resources | indent 4 }}\n")]
    [InlineData("restore.yaml", Restore + "  resources: {{ resources }}\n")]
    [InlineData("patch.yaml", Head + "Restore\nmetadata: {name: r, namespace: tidb}\nspec:\n  restoreMode: pitr\n  pitrRestoredTs: '449000000000000000'\n")]
    [InlineData("snapshot.yaml", Head + "Backup\nmetadata: {name: full, namespace: tidb}\nspec:\n" + Storage)]
    [InlineData("stop.yaml", Backup + "  logSubcommand: log-stop\n")]
    [InlineData("run.sh", "br restore point --pd 10.0.1.10:2379 --storage s3://b/l --full-backup-storage s3://b/f\n")]
    public void Is_silent(string path, string content) => Lint((path, content)).Should().BeEmpty();
}
