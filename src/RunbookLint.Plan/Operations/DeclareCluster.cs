namespace RunbookLint.Plan;

/// <summary>A cluster that exists, with what is known of it.</summary>
public sealed record DeclareCluster(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-cluster";

    /// <summary>The setting that lists the addresses of its PD servers.</summary>
    public const string PdAddresses = "pd";

    /// <summary>The setting that lists the addresses of its TiDB servers.</summary>
    public const string SqlAddresses = "sql";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>Its TiDB version.</summary>
    public Setting<string> Version => Settings["version"];
}
