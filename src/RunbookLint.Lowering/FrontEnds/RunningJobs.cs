using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Regions nest as deep as the text does, and the text may be hostile: no recursion.</summary>
    private static Region Settled(Region root)
    {
        var open = new Stack<OpenRegion>();
        open.Push(new(root));

        while (true)
        {
            var inner = open.Peek();
            if (inner.TryNext(out var child))
            {
                if (child is Region region)
                    open.Push(new(region));
                else
                    inner.Children.Add(child);

                continue;
            }

            open.Pop();
            var settled = inner.Region with { IsRunning = false, Children = inner.Children.ToImmutable() };
            if (open.Count == 0)
                return settled;

            var outer = open.Peek();
            if (inner.Region.IsRunning && outer.Region.Kind is RegionKind.Sequence or RegionKind.Repeat)
                outer.Children.AddRange(settled.Children);
            else
                outer.Children.Add(settled);
        }
    }

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

    /// <summary>A region of which some children are settled.</summary>
    private sealed class OpenRegion(Region region)
    {
        private int next;

        public Region Region { get; } = region;

        public ImmutableArray<PlanNode>.Builder Children { get; } = ImmutableArray.CreateBuilder<PlanNode>();

        public bool TryNext([NotNullWhen(true)] out PlanNode? child)
        {
            child = next < Region.Children.Length ? Region.Children[next++] : null;
            return child is not null;
        }
    }
}
