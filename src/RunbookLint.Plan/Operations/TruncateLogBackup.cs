namespace RunbookLint.Plan;

/// <summary>Deletes the log before an instant.</summary>
public sealed record TruncateLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "truncate-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The log to truncate.</summary>
    public Setting<string> Storage => Settings[SettingNames.Storage];

    /// <summary>Log before this instant goes.</summary>
    public Setting<string> Until => Settings["until"];

    /// <summary><c>true</c> when nothing is deleted.</summary>
    public Setting<string> DryRun => Settings["dry-run"];
}
