namespace RunbookLint.Plan;

/// <summary>The network between the parts of the cluster is cut, or a section of a runbook deals with such an outage.</summary>
public sealed record NetworkOutage(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "network-outage";

    /// <inheritdoc/>
    public override string Verb => Name;
}
