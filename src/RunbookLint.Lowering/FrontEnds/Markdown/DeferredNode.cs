using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Keeps the place of a definition in a page until it is known whether a command uses it.</summary>
internal sealed record DeferredNode(SourceSpan Place) : PlanNode
{
    /// <inheritdoc/>
    public override SourceSpan Span => Place;

    /// <summary>The region with each place taken by its nodes.</summary>
    public static Region Resolve(Region region, IReadOnlyDictionary<DeferredNode, ImmutableArray<PlanNode>> resolved) => region with
    {
        Children =
        [
            .. region.Children.SelectMany(child => child switch
            {
                DeferredNode node => resolved.TryGetValue(node, out var nodes) ? nodes : [],
                Region inner => [Resolve(inner, resolved)],
                _ => ImmutableArray.Create(child),
            }),
        ],
    };
}
