namespace RunbookLint.Plan;

/// <summary>From here on, every change of the cluster is written to the log backup.</summary>
public sealed record StartLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "start-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];

    /// <summary>Where the log goes.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>Where the log begins; now when absent.</summary>
    public Setting<string> StartTs => Settings["start-ts"];
}
