namespace RunbookLint.Plan;

/// <summary>A paused task, or one in error, goes on where it stood.</summary>
public sealed record ResumeLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "resume-log-backup";

    /// <summary>The setting that says that a step in front of it may end the script.</summary>
    public const string Missed = "may-be-missed";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];

    /// <summary>Whether the script may leave, or fail, between the pause and this.</summary>
    public bool MayBeMissed => Settings[Missed].Is("true");
}
