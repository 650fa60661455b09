namespace RunbookLint.Plan;

/// <summary>Tells what is done to a cluster from what is done to the one that stood in its place before.</summary>
/// <remarks>A TiUP name and a PD address may be of one cluster: that one document destroys the first is a doubt about the second.</remarks>
internal sealed class DestroyedClusters(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly ILookup<string, DestroyCluster> ends =
        plan.Operations.OfType<DestroyCluster>().ToLookup(end => plan.DocumentOf(end) ?? "", StringComparer.Ordinal);

    /// <summary>Whether nothing is destroyed.</summary>
    public bool IsEmpty { get; } = !plan.Operations.OfType<DestroyCluster>().Any();

    /// <summary>Whether the cluster of an operation is maybe destroyed before it, and not before the earlier one.</summary>
    public bool IsBetween(Operation earlier, Operation later) => !IsEmpty && ends[plan.DocumentOf(later) ?? ""].Any(end =>
        plan.Order(end, later) == PlanOrder.Before
        && plan.Order(earlier, end) is PlanOrder.Before or PlanOrder.Overlaps
        && clusters.Same(end, later) != Certainty.No);

    /// <summary>Whether the cluster is maybe destroyed between two operations of one document, whichever comes first.</summary>
    public bool Separates(Operation first, Operation second) => ends[plan.DocumentOf(first) ?? ""].Any(end => IsInTextBetween(end, first, second)
        && (plan.Order(first, end), plan.Order(end, second)) is (PlanOrder.Before, PlanOrder.Before) or (PlanOrder.After, PlanOrder.After)
        && clusters.Same(end, first) != Certainty.No);

    /// <summary>What runs between two steps stands between them.</summary>
    private bool IsInTextBetween(Operation end, Operation first, Operation second)
    {
        var (number, one, other) = (plan.PathOf(end).First, plan.PathOf(first).First, plan.PathOf(second).First);
        return number > Math.Min(one, other) && number < Math.Max(one, other);
    }

    /// <summary>Whether the cluster of an operation is maybe destroyed later in its document.</summary>
    public bool IsAfter(Operation operation) => !IsEmpty && ends[plan.DocumentOf(operation) ?? ""].Any(end =>
        plan.Order(operation, end) == PlanOrder.Before && clusters.Same(end, operation) != Certainty.No);
}
