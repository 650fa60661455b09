using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>The operations of one kind that are about a cluster. Documents that see the same ones share one list, which would else grow with their square.</summary>
/// <param name="plan">The plan.</param>
/// <param name="clusters">Which operations are about one cluster.</param>
/// <param name="all">The operations, in the order of the text.</param>
/// <param name="belongs">How sure it must be that they are of the cluster; false for what surely is of another one.</param>
internal sealed class ClusterOperations<TOperation>(RunbookPlan plan, ClusterSpellings clusters, ImmutableArray<TOperation> all, Func<TOperation, Certainty, bool> belongs)
    where TOperation : Operation
{
    private readonly ClusterIndex<TOperation> index = new(all, clusters);
    private readonly ILookup<string, TOperation> byDocument = all.ToLookup(operation => plan.DocumentOf(operation) ?? "", StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, ImmutableArray<TOperation>> byIdentity = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<TOperation>> bySpelling = new();

    /// <summary>Those of the cluster of an operation, in the order of the text.</summary>
    public ImmutableArray<TOperation> Of(Operation operation) => bySpelling.GetOrAdd(clusters.Of(operation), _ => Find(operation));

    private ImmutableArray<TOperation> Find(Operation operation)
    {
        if (all.IsEmpty)
            return [];

        var identity = clusters.IdentityOf(operation);
        var shared = byIdentity.GetOrAdd(identity, one => [.. index.MayConcern(operation).Where(other => belongs(other, clusters.Same(one, other)))]);

        // Inside one document more is known than the identities say.
        return Beside(operation).All(own => belongs(own, clusters.Same(own, operation)) == belongs(own, clusters.Same(identity, own)))
            ? shared
            : [.. index.MayConcern(operation).Where(other => belongs(other, clusters.Same(other, operation)))];
    }

    /// <summary>Those of its document that may be of its cluster.</summary>
    private IEnumerable<TOperation> Beside(Operation operation)
    {
        var document = plan.DocumentOf(operation);
        return clusters.PlainOf(operation) is null ? byDocument[document ?? ""] : index.MayConcern(operation).Where(other => plan.DocumentOf(other) == document);
    }
}
