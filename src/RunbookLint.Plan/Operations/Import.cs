namespace RunbookLint.Plan;

/// <summary>A bulk load.</summary>
public abstract record Import(OperationSource Source) : Operation(Source)
{
    /// <summary>The backend as set: <c>local</c>, <c>tidb</c>, <c>importer</c> or <c>import-into</c>.</summary>
    public Setting<string> Backend => Settings["backend"];

    /// <summary>Whether the prechecks run; they refuse a physical import while a log backup task exists.</summary>
    public Setting<string> CheckRequirements => Settings["check-requirements"];

    /// <summary>
    /// Whether the rows are ingested as SST files, which log backup never sees.
    /// </summary>
    /// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
    public bool BypassesLog => this is PhysicalImport or ImportInto;
}
