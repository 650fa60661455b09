namespace RunbookLint.Plan;

/// <summary>One statement that writes many rows in one transaction.</summary>
public sealed record BulkWrite(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "bulk-write";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary><c>insert</c>, <c>replace</c>, <c>update</c>, <c>delete</c> or <c>load-data</c>.</summary>
    public Setting<string> Statement => Settings["statement"];

    /// <summary>The table.</summary>
    public Setting<string> Table => Settings[SettingNames.Tables];
}
