using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the declarations of clusters. Where there are many, only those are compared that a joined name does not tell apart already.</summary>
internal sealed class ClusterDeclarations
{
    /// <summary>So few are simply all compared, which finds also what only the rest of a page tells.</summary>
    private const int Few = 64;

    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly DestroyedClusters destroyed;
    private readonly ImmutableArray<DeclareCluster> all;
    private readonly ILookup<string, DeclareCluster> byRoot;
    private readonly ConcurrentDictionary<int, ImmutableArray<DeclareCluster>> known = new();

    public ClusterDeclarations(RunbookPlan plan, ClusterSpellings clusters, DestroyedClusters destroyed)
    {
        (this.plan, this.clusters, this.destroyed) = (plan, clusters, destroyed);
        all = [.. plan.Operations.OfType<DeclareCluster>()];
        byRoot = all.ToLookup(declaration => plan.ClusterRootOf(declaration) ?? "", StringComparer.Ordinal);
    }

    /// <summary>The declarations of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<DeclareCluster> Of(Operation operation) => known.GetOrAdd(
        clusters.Of(operation), _ => [.. Candidates(operation).Where(declaration => clusters.Same(declaration, operation) == Certainty.Yes)]);

    /// <summary>The declarations that tell the version which an operation's cluster has when the operation runs; none when it is not known.</summary>
    /// <remarks>
    /// A topology or a resource holds always, and so does what the configuration says; what is deployed in the place of a destroyed cluster, for that alone. An upgrade holds from its position on; what was
    /// declared before it ends there, and what runs before it meets only what was declared before it, too.
    /// </remarks>
    public ImmutableArray<DeclareCluster> VersionsAt(Operation operation)
    {
        var declared = Of(operation);
        if (declared.Any(declaration => destroyed.Separates(declaration, operation)))
            declared = [.. declared.Where(declaration => !destroyed.Separates(declaration, operation))];

        if (!declared.Any(declaration => declaration.IsUpgrade))
            return declared;

        DeclareCluster? last = null, next = null;
        var unordered = ImmutableArray.CreateBuilder<DeclareCluster>();
        foreach (var upgrade in declared.Where(declaration => declaration.IsUpgrade))
        {
            var order = plan.Order(upgrade, operation);
            if (order == PlanOrder.Before && !plan.MayBeSkipped(upgrade, operation))
                last = upgrade;
            else if (order == PlanOrder.After)
                next ??= upgrade;
            else if (order != PlanOrder.Exclusive)
                unordered.Add(upgrade);
        }

        var holding = declared.Where(declaration => !declaration.IsUpgrade && (declaration.IsConfigured || Holds(declaration, last, next))).ToList();
        if (last is not null)
            holding.Add(last);

        return holding.Count == 0 ? [] : [.. holding, .. unordered];
    }

    private bool Holds(DeclareCluster declaration, DeclareCluster? last, DeclareCluster? next) =>
        (last is null || plan.Order(declaration, last) != PlanOrder.Before) && (next is null || plan.Order(declaration, next) == PlanOrder.Before);

    private IEnumerable<DeclareCluster> Candidates(Operation operation) =>
        all.Length <= Few || plan.ClusterRootOf(operation) is not { } root
            ? all
            : byRoot[root].Concat(byRoot[""]).OrderBy(clusters.NumberOf);
}
