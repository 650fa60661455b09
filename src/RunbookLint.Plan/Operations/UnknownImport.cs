namespace RunbookLint.Plan;

/// <summary>TiDB Lightning whose mode only the run knows.</summary>
public sealed record UnknownImport(OperationSource Source) : Import(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "import";

    /// <inheritdoc/>
    public override string Verb => Name;
}
