using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>Background jobs that still run where the list ends that has started them.</summary>
internal static class RunningJobs
{
    /// <summary>A job that goes on.</summary>
    public static PlanNode Mark(PlanNode job) => job is Region region ? region with { IsRunning = true } : job;

    /// <summary>
    /// The jobs that go on behind a node. A branch or a loop with steps besides its jobs says more as it is than when its jobs are taken out of it: then
    /// they end there.
    /// </summary>
    public static ImmutableArray<ImmutableArray<PlanNode>> In(PlanNode node) => node switch
    {
        Region { IsRunning: true } job => [job.Children],
        Region { Kind: RegionKind.Unordered, Document: null, File: null } list => [.. list.Children.OfType<Region>().Where(child => child.IsRunning).Select(child => child.Children)],
        Region { Document: null, File: null, Schedule.IsAbsent: true } region when IsOfJobs(region) => [[region]],
        _ => [],
    };

    /// <summary>Whether a job goes on behind some nodes.</summary>
    public static bool Any(IEnumerable<PlanNode> nodes) => nodes.Any(node => !In(node).IsEmpty);

    /// <summary>What runs beside the jobs of a node.</summary>
    public static IEnumerable<PlanNode> Meanwhile(PlanNode node) => node is Region { Kind: RegionKind.Unordered, IsRunning: false } list
        ? list.Children.Where(child => child is not Region { IsRunning: true }).SelectMany(child => child is Region { Kind: RegionKind.Sequence } steps ? steps.Children : [child])
        : [];

    /// <summary>A whole plan, in which jobs end with the list that has started them.</summary>
    public static Region Settle(Region root)
    {
        var open = new Stack<PlanNode>();
        open.Push(root);

        while (open.Count > 0)
        {
            if (open.Pop() is not Region region)
                continue;

            if (region.IsRunning)
                return Settled(root);

            foreach (var child in region.Children)
                open.Push(child);
        }

        return root;
    }

    /// <summary>The nodes of a job: those that it has started itself end with it.</summary>
    public static ImmutableArray<PlanNode> Settle(ImmutableArray<PlanNode> nodes) => Any(nodes) ? [.. nodes.SelectMany(Flat)] : nodes;

    private static Region Settled(Region region) => region with
    {
        IsRunning = false,
        Children = [.. region.Kind is RegionKind.Sequence or RegionKind.Repeat ? region.Children.SelectMany(Flat) : region.Children.Select(child => child is Region inner ? Settled(inner) : child)],
    };

    private static IEnumerable<PlanNode> Flat(PlanNode node) => node switch
    {
        Region { IsRunning: true } job => Settled(job).Children,
        Region region => [Settled(region)],
        _ => [node],
    };

    /// <summary>Whether a branch or a loop starts jobs, and does nothing else.</summary>
    private static bool IsOfJobs(Region region) => region.Children.Any(child => child is Region inner && (inner.IsRunning || inner.Children.Any(IsRunning)))
        && region.Children.All(child => IsRunning(child) || (child is Region { Kind: RegionKind.Sequence } branch && branch.Children.All(IsRunning)));

    private static bool IsRunning(PlanNode node) => node is Region { IsRunning: true };
}
