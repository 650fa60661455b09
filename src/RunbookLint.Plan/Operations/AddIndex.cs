namespace RunbookLint.Plan;

/// <summary>Adds an index; with fast reorganisation it is ingested and bypasses the log.</summary>
public sealed record AddIndex(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "add-index";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The table.</summary>
    public Setting<string> Table => Settings[SettingNames.Tables];
}
