namespace RunbookLint.Plan;

/// <summary>Finds the cluster whose backups a restore reads: a restore names the cluster it writes to, and storages.</summary>
internal sealed class RestoreSources(StorageSteps<SnapshotBackup> snapshots, StorageSteps<StartLogBackup> logs)
{
    /// <summary>The steps that write what the restore reads: snapshots to its full backup storage, and log to its log storage.</summary>
    public IEnumerable<Operation> StepsOf(PointRestore restore) =>
        snapshots.WritingTo(restore.FullBackupStorage, restore).Concat<Operation>(logs.WritingTo(restore.Storage, restore));
}
