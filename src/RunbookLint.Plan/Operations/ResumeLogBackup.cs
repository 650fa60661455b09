namespace RunbookLint.Plan;

/// <summary>A paused task, or one in error, goes on where it stood.</summary>
public sealed record ResumeLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "resume-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];
}
