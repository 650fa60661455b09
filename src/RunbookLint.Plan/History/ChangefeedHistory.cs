using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds out which clusters have a changefeed, and when.</summary>
internal sealed class ChangefeedHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly ImmutableArray<Operation> all;
    private readonly ILookup<string, Operation> byDocument;
    private readonly ClusterOperations<Operation> ofCluster;
    private readonly bool hasRemovals;
    private readonly ConcurrentDictionary<int, ImmutableArray<Operation>> unnamed = new();

    public ChangefeedHistory(RunbookPlan plan, ClusterSpellings clusters)
    {
        (this.plan, this.clusters) = (plan, clusters);
        all = [.. plan.Operations.Where(IsAboutChangefeeds)];
        byDocument = all.ToLookup(operation => plan.DocumentOf(operation) ?? "", StringComparer.Ordinal);
        ofCluster = new(plan, clusters, all, IsOfCluster);
        hasRemovals = all.Any(operation => operation is RemoveChangefeed);
    }

    /// <summary>What surely shows one when an operation runs: the first sign that nothing behind it may have removed.</summary>
    public Operation? At(Operation moment)
    {
        if (all.IsEmpty)
            return null;

        var signs = Of(moment);
        if (!hasRemovals)
            return FirstOf(signs, moment);

        Operation? first = null;
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var (mayRemoveSome, mayRemoveAny) = (false, false);

        for (var index = signs.Length - 1; index >= 0; index--)
        {
            var order = plan.Order(signs[index], moment);

            // A deployed TiCDC is there wherever the text declares it.
            if (order == PlanOrder.Exclusive || (order == PlanOrder.After && signs[index] is not DeclareCluster) || IsElsewhere(signs[index], moment))
                continue;

            if (signs[index] is RemoveChangefeed removal)
            {
                mayRemoveSome = true;
                if (removal.Id.IsKnown(out var id))
                    removed.Add(id);
                else
                    mayRemoveAny = true;
            }
            else if (!plan.MayBeSkipped(signs[index], moment) && !IsRemoved(signs[index]))
            {
                first = signs[index];
            }
        }

        return first;

        bool IsRemoved(Operation sign) =>
            mayRemoveSome && sign is Changefeed changefeed && (mayRemoveAny || !changefeed.Id.IsKnown(out var id) || removed.Contains(id));
    }

    private ImmutableArray<Operation> Of(Operation moment) => clusters.IdentityOf(moment) >= 0
        ? ofCluster.Of(moment)
        : unnamed.GetOrAdd(clusters.Of(moment), _ => [.. byDocument[plan.DocumentOf(moment) ?? ""].Where(operation => IsOfCluster(operation, clusters.Same(operation, moment)))]);

    private static bool IsOfCluster(Operation operation, Certainty same) => same == Certainty.Yes || (same == Certainty.Maybe && operation is RemoveChangefeed);

    /// <summary>
    /// Whether a changefeed is known by a TiCDC server only, and the cluster by machines none of which is that one: nobody can tell whether they belong
    /// together. A removal may still be of the cluster.
    /// </summary>
    private static bool IsElsewhere(Operation sign, Operation moment) =>
        sign is Changefeed { Cluster.IsAbsent: true } and not RemoveChangefeed && ((Changefeed)sign).Server.IsKnown(out var server) && moment.Cluster.IsKnown(out var cluster)
        && HostAffinity.AreOtherMachines(ClusterIdentity.Parse(server), ClusterIdentity.Parse(cluster));

    /// <summary>The first sign where nothing removes one.</summary>
    private Operation? FirstOf(ImmutableArray<Operation> signs, Operation moment)
    {
        foreach (var sign in signs)
        {
            var order = plan.Order(sign, moment);
            if (order != PlanOrder.Exclusive && (order != PlanOrder.After || sign is DeclareCluster) && !plan.MayBeSkipped(sign, moment) && !IsElsewhere(sign, moment))
                return sign;
        }

        return null;
    }

    private static bool IsAboutChangefeeds(Operation operation) =>
        operation is Changefeed || (operation is DeclareCluster { TicdcReplicas: var replicas } && replicas.IsKnown(out var count) && count.Trim() is not ("" or "0"));
}
