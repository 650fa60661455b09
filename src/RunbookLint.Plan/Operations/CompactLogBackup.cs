namespace RunbookLint.Plan;

/// <summary>Turns a stretch of log into SST files, so that a restore replays less.</summary>
public sealed record CompactLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "compact-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The log.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>Where the stretch begins.</summary>
    public Setting<string> From => Settings["from"];

    /// <summary>Where it ends.</summary>
    public Setting<string> Until => Settings["until"];
}
