namespace RunbookLint.Plan;

/// <summary>Takes the whole cluster back to an instant.</summary>
public sealed record FlashbackCluster(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "flashback-cluster";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The instant.</summary>
    public Setting<string> Timestamp => Settings["timestamp"];
}
