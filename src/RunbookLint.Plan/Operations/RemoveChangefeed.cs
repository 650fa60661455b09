namespace RunbookLint.Plan;

/// <summary>A changefeed is removed.</summary>
public sealed record RemoveChangefeed(OperationSource Source) : Changefeed(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "remove-changefeed";

    /// <inheritdoc/>
    public override string Verb => Name;
}
