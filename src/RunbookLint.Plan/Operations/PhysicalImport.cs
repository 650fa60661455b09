namespace RunbookLint.Plan;

/// <summary>TiDB Lightning in physical import mode: finished SST files are ingested and bypass the log.</summary>
public sealed record PhysicalImport(OperationSource Source) : Import(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "physical-import";

    /// <inheritdoc/>
    public override string Verb => Name;
}
