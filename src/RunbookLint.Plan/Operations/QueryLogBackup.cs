namespace RunbookLint.Plan;

/// <summary>Asks for the state of a task (<c>log status</c>) or the range of a log (<c>log metadata</c>); changes nothing.</summary>
public sealed record QueryLogBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "query-log-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The name of the task.</summary>
    public Setting<string> Task => Settings[SettingNames.Task];

    /// <summary><c>true</c> when what runs next depends on the answer.</summary>
    public Setting<string> Decides => Settings["decides"];
}
