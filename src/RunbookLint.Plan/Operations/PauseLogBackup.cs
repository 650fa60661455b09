namespace RunbookLint.Plan;

/// <summary>The task stops writing and keeps its place, for as long as GC is held back.</summary>
public sealed record PauseLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "pause-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];

    /// <summary>How many seconds GC is held back for it; 86400 when absent.</summary>
    public Setting<string> GcTtl => Settings["gc-ttl"];
}
