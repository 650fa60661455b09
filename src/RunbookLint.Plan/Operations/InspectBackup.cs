namespace RunbookLint.Plan;

/// <summary>Reads a backup or a cluster for troubleshooting (<c>br debug</c>, <c>br operator</c>).</summary>
public sealed record InspectBackup(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "inspect-backup";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The subcommand.</summary>
    public Setting<string> Command => Settings["command"];
}
