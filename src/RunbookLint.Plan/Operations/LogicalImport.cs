namespace RunbookLint.Plan;

/// <summary>An initial or bulk load through SQL: Lightning's logical mode, a loader, or a dump piped into a client.</summary>
public sealed record LogicalImport(OperationSource Source) : Import(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "logical-import";

    /// <inheritdoc/>
    public override string Verb => Name;
}
