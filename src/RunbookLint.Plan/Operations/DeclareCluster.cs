namespace RunbookLint.Plan;

/// <summary>A cluster that exists, with what is known of it.</summary>
public sealed record DeclareCluster(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-cluster";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>Its TiDB version.</summary>
    public Setting<string> Version => Settings["version"];
}
