namespace RunbookLint.Plan;

/// <summary>A resource, or a command in one, that TiDB Operator does not carry out.</summary>
public sealed record UnsupportedResource(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "unsupported-resource";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>The kind of the resource, such as <c>BackupSchedule</c>.</summary>
    public Setting<string> Kind => Settings["kind"];

    /// <summary>The command in it that nothing carries out; absent when the whole resource is not carried out.</summary>
    public Setting<string> Subcommand => Settings["log-subcommand"];
}
