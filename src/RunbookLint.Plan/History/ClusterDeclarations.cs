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
    private readonly ClusterOperations<DeclareCluster> ofAll;
    private readonly ConcurrentDictionary<string, ClusterOperations<DeclareCluster>> ofRoot = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Operation, ImmutableArray<DeclareCluster>> versions = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<ImmutableArray<DeclareCluster>, (bool IsUpgraded, ImmutableArray<DeclareCluster> Told)> told = new();

    public ClusterDeclarations(RunbookPlan plan, ClusterSpellings clusters, DestroyedClusters destroyed)
    {
        (this.plan, this.clusters, this.destroyed) = (plan, clusters, destroyed);
        all = [.. plan.Operations.OfType<DeclareCluster>()];
        ofAll = Among(all);
        byRoot = all.ToLookup(declaration => plan.ClusterRootOf(declaration) ?? "", StringComparer.Ordinal);
    }

    /// <summary>The declarations of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<DeclareCluster> Of(Operation operation) => Candidates(operation).Of(operation);

    /// <summary>
    /// The declarations that tell the version which an operation's cluster has when the operation runs, one of those that tell the same; none when
    /// it is not known.
    /// </summary>
    /// <remarks>
    /// A topology or a resource holds always, and so does what the configuration says; what is deployed in the place of a destroyed cluster, for that alone. An upgrade holds from its position on; what was
    /// declared before it ends there, and what runs before it meets only what was declared before it, too.
    /// </remarks>
    public ImmutableArray<DeclareCluster> VersionsAt(Operation operation) => versions.GetOrAdd(operation, FindVersions);

    private ImmutableArray<DeclareCluster> FindVersions(Operation operation)
    {
        var declared = Of(operation);
        if (!destroyed.IsEmpty && declared.Any(declaration => destroyed.Separates(declaration, operation)))
            declared = [.. declared.Where(declaration => !destroyed.Separates(declaration, operation))];

        var (isUpgraded, once) = told.GetOrAdd(declared, all => (all.Any(declaration => declaration.IsUpgrade), [.. all.GroupBy(Told, StringComparer.Ordinal).Select(same => same.First())]));
        if (!isUpgraded)
            return once;

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

    /// <summary>All that a declaration says of versions.</summary>
    private static string Told(DeclareCluster declaration) => string.Join("\n", declaration.Settings
        .Where(setting => setting.Name is "version" or "component" || setting.Name.EndsWith("-version", StringComparison.Ordinal))
        .Select(setting => $"{setting.Name}={setting.Value.Value}?{setting.Value.IsDynamic}")) + declaration.IsConfigured;

    private ClusterOperations<DeclareCluster> Candidates(Operation operation) =>
        all.Length <= Few || plan.ClusterRootOf(operation) is not { } root
            ? ofAll
            : ofRoot.GetOrAdd(root, _ => Among([.. byRoot[root].Concat(byRoot[""]).OrderBy(clusters.NumberOf)]));

    private ClusterOperations<DeclareCluster> Among(ImmutableArray<DeclareCluster> declarations) => new(plan, clusters, declarations, (_, same) => same == Certainty.Yes);
}
