namespace RunbookLint.Plan;

/// <summary>Restores a snapshot.</summary>
public sealed record SnapshotRestore(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "snapshot-restore";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The snapshot.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary><c>full</c>, <c>db</c>, <c>table</c>, <c>raw</c> or <c>txn</c>.</summary>
    public Setting<string> Scope => Settings[SettingNames.Scope];
}
