using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Operations by their clusters, so that a list of thousands of clusters is not compared in pairs.</summary>
internal sealed class ClusterIndex<TOperation>
    where TOperation : Operation
{
    private readonly ImmutableArray<TOperation> operations;
    private readonly ClusterSpellings clusters;
    private readonly Dictionary<(ClusterIdentityKind Kind, string Root), List<int>> plain = [];
    private readonly Dictionary<ClusterIdentityKind, List<int>> kinds = [];
    private readonly List<int> others = [];

    /// <summary>Reads operations, which are in the order of the text.</summary>
    public ClusterIndex(ImmutableArray<TOperation> operations, ClusterSpellings clusters)
    {
        this.operations = operations;
        this.clusters = clusters;

        for (var index = 0; index < operations.Length; index++)
        {
            if (clusters.PlainOf(operations[index]) is not { } key)
            {
                others.Add(index);
                continue;
            }

            Of(plain, key).Add(index);
            Of(kinds, key.Kind).Add(index);
        }
    }

    /// <summary>Those that may be about the cluster of an operation, in the order of the text; among them may be some that are not.</summary>
    public IEnumerable<TOperation> MayConcern(Operation operation)
    {
        if (clusters.PlainOf(operation) is not { } key)
            return operations;

        var near = plain.TryGetValue(key, out var same) ? same : [];
        return near.Concat(kinds.Where(kind => kind.Key != key.Kind).SelectMany(kind => kind.Value)).Concat(others)
            .OrderBy(index => index).Select(index => operations[index]);
    }

    private static List<int> Of<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);

        return list;
    }
}
