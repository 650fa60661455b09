using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>Puts nodes into a region where one is needed: not around nothing, and not around a single node.</summary>
internal static class PlanNodes
{
    /// <summary>The nodes one after the other.</summary>
    public static ImmutableArray<PlanNode> InSequence(SourceSpan place, ImmutableArray<PlanNode> nodes) =>
        nodes.Length < 2 ? nodes : [Region.Sequence(place, nodes)];

    /// <summary>The nodes of a sequence that says nothing else, for a place that is one itself.</summary>
    public static ImmutableArray<PlanNode> Flat(ImmutableArray<PlanNode> nodes) =>
        nodes is [Region { Kind: RegionKind.Sequence, Title: null, Document: null } only] ? only.Children : nodes;

    /// <summary>The nodes without order.</summary>
    public static ImmutableArray<PlanNode> Unordered(SourceSpan place, ImmutableArray<PlanNode> nodes) =>
        nodes.Length < 2 ? nodes : [Region.Unordered(place, nodes)];

    /// <summary>What stands in a region without order that says nothing else, for a place that has none either.</summary>
    public static ImmutableArray<PlanNode> Loose(PlanNode node) =>
        node is Region { Kind: RegionKind.Unordered, Title: null, Document: null } region ? region.Children : [node];

    /// <summary>The nodes as they are when the switch is known to be off, none when it is on, and a choice when only the run knows.</summary>
    public static ImmutableArray<PlanNode> Unless(Setting<string> off, SourceSpan place, ImmutableArray<PlanNode> nodes)
    {
        if (nodes.IsEmpty || IsTrue(off))
            return [];

        return off.IsDynamic ? [Region.Choice(place, Unordered(place, nodes))] : nodes;
    }

    /// <summary>Whether a setting is a YAML true.</summary>
    public static bool IsTrue(Setting<string> setting) => setting.Value is "true" or "True" or "TRUE";
}
