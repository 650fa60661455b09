namespace RunbookLint.Plan;

/// <summary>A backup of the data at one instant.</summary>
public sealed record SnapshotBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "snapshot-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>Where the snapshot goes.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>The instant; now when absent.</summary>
    public Setting<string> BackupTs => Settings["backup-ts"];

    /// <summary>The instant that an incremental backup builds on.</summary>
    public Setting<string> LastBackupTs => Settings["last-backup-ts"];

    /// <summary><c>full</c>, <c>db</c>, <c>table</c>, <c>raw</c> or <c>txn</c>.</summary>
    public Setting<string> Scope => Settings[SettingNames.Scope];
}
