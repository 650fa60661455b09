namespace RunbookLint.Lowering.Tests.Operator;

public class BackupManagerVocabularyTests
{
    [Theory]
    [InlineData("backup-manager backup --namespace=ns --backupName=pitr --mode=log --subcommand=log-start", "start-log-backup cluster=? storage=? task=pitr")]
    [InlineData("tidb-backup-manager backup --backupName=pitr --mode=log --subcommand=log-stop", "stop-log-backup cluster=? storage=? task=pitr")]
    [InlineData("backup-manager backup --backupName=daily --tikvVersion=v7.5.1", "snapshot-backup cluster=? storage=?")]
    [InlineData("backup-manager restore --restoreName=r --mode=pitr --pitrRestoredTs=434", "point-restore cluster=? storage=? restored-ts=434")]
    [InlineData("backup-manager restore --restoreName=r", "snapshot-restore cluster=? storage=?")]
    public void Reads_the_jobs_of_the_operator(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("backup-manager clean --backupName=daily")]
    [InlineData("backup-manager export --backupName=daily")]
    [InlineData("backup-manager backup --mode=volume-snapshot")]
    [InlineData("backup-manager backup --mode=$MODE")]
    [InlineData("backup-manager")]
    public void Finds_nothing_in_other_jobs(string command) => Command.Plan(command).Should().BeEmpty();
}
