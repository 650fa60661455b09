namespace RunbookLint.Plan;

/// <summary>Something done to a changefeed of TiCDC, which copies what is written to a cluster elsewhere.</summary>
public abstract record Changefeed(OperationSource Source) : Operation(Source)
{
    /// <summary>Its id; a creation that names none gets one made up.</summary>
    public Setting<string> Id => Settings["changefeed"];

    /// <summary>The address of the TiCDC server that is told so, where that does not name the cluster.</summary>
    public Setting<string> Server => Settings["server"];
}
