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

    /// <summary>Whether something keeps it small: a <c>LIMIT</c>, <c>BATCH</c>, or a key of one row.</summary>
    public bool IsBounded => Settings["limit"].Is("true") || Settings["batch"].Is("true") || Settings["where"].Is("key");

    /// <summary>Whether it is the first of several in one explicit transaction, which are as large as all of them together.</summary>
    public bool SharesTransaction => Settings["transaction"].Is("shared");

    /// <summary>The table.</summary>
    public Setting<string> Table => Settings[SettingNames.Tables];
}
