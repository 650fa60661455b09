using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>What a command line of <c>ansible-playbook</c> says about a run; nothing, when it is not known how a playbook is run.</summary>
internal sealed record AnsibleOptions
{
    /// <summary>Nothing is known.</summary>
    public static AnsibleOptions None { get; } = new();

    /// <summary>What the host says of how playbooks are run.</summary>
    public static AnsibleOptions Of(LoweringContext context)
    {
        var given = context.Options.Playbooks;
        return ReferenceEquals(given, PlaybookArguments.None)
            ? None
            : new() { Extra = ExtraVariables.Of(given.Variables, context), Inventories = given.Inventories, Limit = given.Limit };
    }

    /// <summary>The variables of <c>-e</c>.</summary>
    public VariableSet Extra { get; init; } = VariableSet.Empty;

    /// <summary>The inventories that the host gives; none, when a script or nobody says.</summary>
    public ImmutableArray<GivenInventory> Inventories { get; init; } = [];

    /// <summary>The inventory of <c>-i</c>; null without one.</summary>
    public string? Inventory { get; init; }

    /// <summary>The hosts of <c>--limit</c>; null without it.</summary>
    public string? Limit { get; init; }

    /// <summary>The tags to run; empty for all.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The tags to leave out.</summary>
    public ImmutableArray<string> SkippedTags { get; init; } = [];

    /// <summary>Whether a task with these tags runs; null when only the one who runs it knows.</summary>
    public bool? Runs(ImmutableArray<string> tags)
    {
        if (tags.Any(SkippedTags.Contains))
            return false;

        if (!Tags.IsEmpty)
            return tags.Any(Tags.Contains) || tags.Contains("always") || (Tags.Contains("all") && !tags.Contains("never"));

        return tags.Contains("never") ? null : true;
    }
}
