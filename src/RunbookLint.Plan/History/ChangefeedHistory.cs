using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds out which clusters have a changefeed, and when.</summary>
internal sealed class ChangefeedHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly ImmutableArray<Operation> all;
    private readonly ConcurrentDictionary<int, ImmutableArray<Operation>> byIdentity = new();

    public ChangefeedHistory(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        all = [.. plan.Operations.Where(IsAboutChangefeeds)];
    }

    /// <summary>What surely shows one when an operation runs.</summary>
    public Operation? At(Operation moment)
    {
        if (all.IsEmpty)
            return null;

        var signs = new List<Operation>();
        foreach (var operation in Of(moment))
        {
            var order = plan.Order(operation, moment);

            // A deployed TiCDC is there wherever the text declares it.
            if (order == PlanOrder.Exclusive || (order == PlanOrder.After && operation is not DeclareCluster))
                continue;

            if (operation is RemoveChangefeed removal)
                signs.RemoveAll(sign => sign is Changefeed changefeed && changefeed.Id.Or(removal.Id).MayEqual(removal.Id));
            else if (!plan.MayBeSkipped(operation, moment))
                signs.Add(operation);
        }

        return signs.FirstOrDefault();
    }

    /// <summary>The operations on the cluster of another one, in the order of the text: those beside it, and those of other documents.</summary>
    private IEnumerable<Operation> Of(Operation moment)
    {
        var own = plan.Beside(moment).Where(operation => IsAboutChangefeeds(operation) && IsOfCluster(operation, clusters.Same(operation, moment)));
        var identity = clusters.IdentityOf(moment);
        if (identity < 0)
            return own;

        var others = byIdentity.GetOrAdd(identity, one => [.. all.Where(operation => IsOfCluster(operation, clusters.Same(one, operation)))]);
        return own.Concat(others.Where(operation => !plan.AreTogether(operation, moment))).OrderBy(clusters.NumberOf);
    }

    /// <summary>A changefeed must be of the cluster surely; its removal excuses, so that maybe is enough.</summary>
    private static bool IsOfCluster(Operation operation, Certainty same) => same == Certainty.Yes || (same == Certainty.Maybe && operation is RemoveChangefeed);

    private static bool IsAboutChangefeeds(Operation operation) =>
        operation is Changefeed || (operation is DeclareCluster { TicdcReplicas: var replicas } && replicas.IsKnown(out var count) && count.Trim() is not ("" or "0"));
}
