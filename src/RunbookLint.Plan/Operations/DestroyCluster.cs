namespace RunbookLint.Plan;

/// <summary>A cluster goes with all its data and tasks. One that is deployed under its name or addresses later is new and empty.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tiup-component-cluster-destroy"/>
public sealed record DestroyCluster(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "destroy-cluster";

    /// <inheritdoc/>
    public override string Verb => Name;
}
