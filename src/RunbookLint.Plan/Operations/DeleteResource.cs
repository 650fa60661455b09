namespace RunbookLint.Plan;

/// <summary>A Kubernetes resource of a backup is deleted, or a namespace with all that is in it.</summary>
public sealed record DeleteResource(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "delete-resource";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>Which one: <c>tidb/full</c>, <c>?/full</c> without a namespace, <c>tidb/*</c> for a namespace, or for all backups in it.</summary>
    public Setting<string> Resource => Settings[SettingNames.Resource];
}
