namespace RunbookLint.Plan;

/// <summary>Nothing happens for a long time: an hour or more. Shorter waits make no difference to a backup.</summary>
public sealed record Wait(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "wait";

    /// <summary>The shortest wait that plans show.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>How long, such as <c>30h</c> or <c>2d</c>.</summary>
    public Setting<string> For => Settings["for"];
}
