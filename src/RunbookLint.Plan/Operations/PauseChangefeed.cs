namespace RunbookLint.Plan;

/// <summary>A changefeed stops for a while; it still exists.</summary>
public sealed record PauseChangefeed(OperationSource Source) : Changefeed(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "pause-changefeed";

    /// <inheritdoc/>
    public override string Verb => Name;
}
