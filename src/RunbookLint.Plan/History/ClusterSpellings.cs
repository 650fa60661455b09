using System.Collections.Concurrent;

namespace RunbookLint.Plan;

/// <summary>
/// Which operations are about one cluster. A document spells its clusters in a few ways, so the answer is found once for a pair of
/// spellings and not once for a pair of operations.
/// </summary>
internal sealed class ClusterSpellings
{
    private readonly RunbookPlan plan;
    private readonly Dictionary<Operation, int> spellings = new(ByReference.Instance);
    private readonly ConcurrentDictionary<(int, int), Certainty> pairs = new();

    public ClusterSpellings(RunbookPlan plan)
    {
        this.plan = plan;
        var known = new Dictionary<(string?, bool, bool, string?), int>();

        foreach (var operation in plan.Operations)
        {
            var cluster = operation.Cluster;
            var spelling = (plan.DocumentOf(operation), cluster.IsAbsent, cluster.IsDynamic, cluster.Value ?? cluster.Expression);
            if (!known.TryGetValue(spelling, out var number))
                known.Add(spelling, number = known.Count);

            spellings.Add(operation, number);
        }
    }

    /// <summary>The same number for all operations of one document that spell their cluster alike.</summary>
    public int Of(Operation operation) => spellings[operation];

    public Certainty Same(Operation first, Operation second)
    {
        if (ReferenceEquals(first, second))
            return Certainty.Yes;

        var (a, b) = (Of(first), Of(second));
        var pair = (Math.Min(a, b), Math.Max(a, b));
        if (!pairs.TryGetValue(pair, out var same))
            pairs[pair] = same = plan.SameCluster(first, second);

        return same;
    }
}
