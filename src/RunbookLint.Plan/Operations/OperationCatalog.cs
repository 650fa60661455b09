namespace RunbookLint.Plan;

/// <summary>Makes operations from their verbs.</summary>
public static class OperationCatalog
{
    private static readonly Dictionary<string, Func<OperationSource, Operation>> Makers = new(StringComparer.Ordinal)
    {
        [AbortRestore.Name] = source => new AbortRestore(source),
        [AddIndex.Name] = source => new AddIndex(source),
        [BulkWrite.Name] = source => new BulkWrite(source),
        [ChangeSetting.Name] = source => new ChangeSetting(source),
        [CompactLogBackup.Name] = source => new CompactLogBackup(source),
        [CreateChangefeed.Name] = source => new CreateChangefeed(source),
        [DeclareAlert.Name] = source => new DeclareAlert(source),
        [DeclareBackupSchedule.Name] = source => new DeclareBackupSchedule(source),
        [DeclareCluster.Name] = source => new DeclareCluster(source),
        [DeclarePanel.Name] = source => new DeclarePanel(source),
        [DeclareRecordingRule.Name] = source => new DeclareRecordingRule(source),
        [DeleteFiles.Name] = source => new DeleteFiles(source),
        [DeleteResource.Name] = source => new DeleteResource(source),
        [DestroyCluster.Name] = source => new DestroyCluster(source),
        [FlashbackCluster.Name] = source => new FlashbackCluster(source),
        [ImportInto.Name] = source => new ImportInto(source),
        [InspectBackup.Name] = source => new InspectBackup(source),
        [LogicalImport.Name] = source => new LogicalImport(source),
        [NetworkOutage.Name] = source => new NetworkOutage(source),
        [OmitSetting.Name] = source => new OmitSetting(source),
        [PauseChangefeed.Name] = source => new PauseChangefeed(source),
        [PauseLogBackup.Name] = source => new PauseLogBackup(source),
        [PhysicalImport.Name] = source => new PhysicalImport(source),
        [PointRestore.Name] = source => new PointRestore(source),
        [QueryLogBackup.Name] = source => new QueryLogBackup(source),
        [RemoveChangefeed.Name] = source => new RemoveChangefeed(source),
        [ResumeChangefeed.Name] = source => new ResumeChangefeed(source),
        [ResumeLogBackup.Name] = source => new ResumeLogBackup(source),
        [SnapshotBackup.Name] = source => new SnapshotBackup(source),
        [SnapshotRestore.Name] = source => new SnapshotRestore(source),
        [StartLogBackup.Name] = source => new StartLogBackup(source),
        [StateFact.Name] = source => new StateFact(source),
        [StopLogBackup.Name] = source => new StopLogBackup(source),
        [SwitchImportMode.Name] = source => new SwitchImportMode(source),
        [TruncateLogBackup.Name] = source => new TruncateLogBackup(source),
        [UnknownCommand.Name] = source => new UnknownCommand(source),
        [UnknownImport.Name] = source => new UnknownImport(source),
        [UnsupportedResource.Name] = source => new UnsupportedResource(source),
        [Wait.Name] = source => new Wait(source),
    };

    /// <summary>The verbs of the plan notation, sorted.</summary>
    public static IEnumerable<string> Verbs => Makers.Keys.OrderBy(verb => verb, StringComparer.Ordinal);

    /// <summary>The operation with a verb, or null when there is no such verb.</summary>
    public static Operation? Create(string verb, OperationSource source) => Makers.TryGetValue(verb, out var make) ? make(source) : null;
}
