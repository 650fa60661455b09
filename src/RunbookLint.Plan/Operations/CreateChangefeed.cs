namespace RunbookLint.Plan;

/// <summary>A changefeed is created.</summary>
public sealed record CreateChangefeed(OperationSource Source) : Changefeed(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "create-changefeed";

    /// <inheritdoc/>
    public override string Verb => Name;
}
