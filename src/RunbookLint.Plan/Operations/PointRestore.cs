namespace RunbookLint.Plan;

/// <summary>Restores a snapshot and replays the log up to an instant (PITR).</summary>
public sealed record PointRestore(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "point-restore";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The log.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>The snapshot to start from.</summary>
    public Setting<string> FullBackupStorage => Settings["full-backup-storage"];

    /// <summary>Where replay starts when no snapshot is restored.</summary>
    public Setting<string> StartTs => Settings["start-ts"];

    /// <summary>The kind of the resource that it is declared by; absent for a command.</summary>
    public Setting<string> Resource => Settings[SettingNames.ResourceKind];

    /// <summary>Whether a setting of a resource stands in <c>br.options</c>.</summary>
    public bool IsOption(string name) => Settings.Any(setting => setting.Name == SettingNames.BrOption && setting.Value.Is(name));

    /// <summary>The instant to restore to; the newest of the log when absent.</summary>
    public Setting<string> RestoredTs => Settings["restored-ts"];
}
