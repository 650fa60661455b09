using System.Collections.Immutable;

namespace RunbookLint.Lowering;

/// <summary>What whoever runs playbooks gives them: as the arguments of <c>ansible-playbook</c>.</summary>
public sealed record PlaybookArguments
{
    /// <summary>Nothing is known.</summary>
    public static PlaybookArguments None { get; } = new();

    /// <summary>The variables, which count most; of two with one name the later one.</summary>
    public ImmutableArray<PlaybookVariables> Variables { get; init; } = [];

    /// <summary>The inventories, joined in this order; none: those that stand beside the playbooks.</summary>
    public ImmutableArray<GivenInventory> Inventories { get; init; } = [];

    /// <summary>The hosts that the run is limited to; null: all.</summary>
    public string? Limit { get; init; }
}
