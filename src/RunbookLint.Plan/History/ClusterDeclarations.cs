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
    private readonly ImmutableArray<DeclareCluster> all;
    private readonly ILookup<string, DeclareCluster> byRoot;
    private readonly ConcurrentDictionary<int, ImmutableArray<DeclareCluster>> known = new();

    public ClusterDeclarations(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        all = [.. plan.Operations.OfType<DeclareCluster>()];
        byRoot = all.ToLookup(declaration => plan.ClusterRootOf(declaration) ?? "", StringComparer.Ordinal);
    }

    /// <summary>The declarations of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<DeclareCluster> Of(Operation operation) => known.GetOrAdd(
        clusters.Of(operation), _ => [.. Candidates(operation).Where(declaration => clusters.Same(declaration, operation) == Certainty.Yes)]);

    private IEnumerable<DeclareCluster> Candidates(Operation operation) =>
        all.Length <= Few || plan.ClusterRootOf(operation) is not { } root
            ? all
            : byRoot[root].Concat(byRoot[""]).OrderBy(clusters.NumberOf);
}
