namespace RunbookLint.Plan;

/// <summary>Gives up a failed restore and cleans up behind it.</summary>
public sealed record AbortRestore(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "abort-restore";

    /// <inheritdoc/>
    public override string Verb => Name;
}
