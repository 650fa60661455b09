namespace RunbookLint.Plan;

/// <summary>The task is gone for good; its storage stays.</summary>
public sealed record StopLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "stop-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];
}
