namespace RunbookLint.Plan;

/// <summary>A call of one of TiDB's tools with a subcommand that it does not have.</summary>
public sealed record UnknownCommand(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "unknown-command";

    /// <inheritdoc/>
    public override string Verb => Name;
}
