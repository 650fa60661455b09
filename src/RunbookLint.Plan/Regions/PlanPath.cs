namespace RunbookLint.Plan;

/// <summary>The way from the root of a plan to one child of a region. Paths share what they have in common.</summary>
internal sealed class PlanPath(PlanPath? parent, Region region, int index)
{
    private readonly PlanPath? top = parent?.Top;
    private readonly int depth = parent is null ? 0 : parent.depth + 1;
    private readonly int choices = (parent is null ? 0 : parent.choices) + (region.Kind == RegionKind.Choice ? 1 : 0);
    private readonly int sequences = (parent is null ? 0 : parent.sequences) + (region.Kind == RegionKind.Sequence ? 1 : 0);
    private readonly int times = (parent is null ? 0 : parent.times) + (region.File is not null || !region.Schedule.IsAbsent ? 1 : 0);
    private PlanPath? next;

    /// <summary>The way to the region; null when it is the root.</summary>
    public PlanPath? Parent { get; } = parent;

    /// <summary>The innermost region.</summary>
    public Region Region { get; } = region;

    /// <summary>Which of its children is meant.</summary>
    public int Index { get; } = index;

    /// <summary>The path of the document that it leads into, null outside of documents.</summary>
    public string? Document { get; } = region.Document ?? parent?.Document;

    /// <summary>The innermost region with a schedule, null when there is none.</summary>
    public Region? Schedule { get; } = !region.Schedule.IsAbsent ? region : parent?.Schedule;

    /// <summary>Whether it leads into a loop, or onto a schedule.</summary>
    public bool Recurs { get; } = region.Kind == RegionKind.Repeat || parent is { Recurs: true };

    /// <summary>The way to the child of the root.</summary>
    public PlanPath Top => top ?? this;

    /// <summary>Whether the order is left open somewhere below the child of the root.</summary>
    public bool IsOpenInside { get; } = parent is not null && (region.Kind == RegionKind.Unordered || parent.IsOpenInside);

    /// <summary>Whether a region of steps stands around, in the same document.</summary>
    private bool IsAmongSteps { get; } =
        (region.Document is null || parent is null) && (region is { Kind: RegionKind.Sequence, Children.Length: > 1 } || parent is { IsAmongSteps: true });

    /// <summary>The number of the first operation in the child, in the order of the text.</summary>
    public int First { get; private set; }

    /// <summary>The number behind the last operation in the child.</summary>
    public int End => next!.First;

    /// <summary>Whether it leads into a branch.</summary>
    public bool IsConditional => choices > 0;

    /// <summary>The path to the next child of the same region.</summary>
    public PlanPath Next() => next = new(Parent, Region, Index + 1);

    /// <summary>Says how many operations stand in front of the child.</summary>
    public void Begin(int number) => First = number;

    /// <summary>The regions on the way, outermost first.</summary>
    public IEnumerable<Region> Regions() => FromRoot().Select(step => step.Region);

    /// <summary>The ways to the children that it goes through, outermost first, itself last.</summary>
    public PlanPath[] FromRoot()
    {
        var steps = new PlanPath[depth + 1];
        for (var step = this; step is not null; step = step.Parent)
            steps[step.depth] = step;

        return steps;
    }

    /// <summary>The regions on the way, innermost first, each with the child that the path leads into.</summary>
    public IEnumerable<(Region Region, int Child)> Steps()
    {
        for (var step = this; step is not null; step = step.Parent)
            yield return (step.Region, step.Index);
    }

    /// <summary>How what stands at the end of this path is ordered to what stands at the end of the other one.</summary>
    public PlanOrder OrderTo(PlanPath other)
    {
        if (ReferenceEquals(this, other))
            return PlanOrder.Overlaps;

        var (a, b) = Fork(this, other);
        return a.Region.Kind switch
        {
            RegionKind.Unordered => PlanOrder.Overlaps,
            RegionKind.Choice => PlanOrder.Exclusive,
            _ => a.Index < b.Index ? PlanOrder.Before : PlanOrder.After,
        };
    }

    /// <summary>Whether it leads into a branch that the other path does not lead into.</summary>
    public bool MayBeSkipped(PlanPath other) =>
        choices > 0 && !ReferenceEquals(this, other) && choices > Fork(this, other).First.choices;

    /// <summary>Whether what stands at the ends of two paths through one document surely runs at the same time.</summary>
    /// <remarks>A file that is only written is run by somebody, at a time of their own.</remarks>
    public bool RunsBeside(PlanPath other)
    {
        if (ReferenceEquals(this, other))
            return false;

        var (a, b) = Fork(this, other);
        return a.Region.Kind == RegionKind.Unordered && times == a.times && other.times == b.times
            && (sequences > a.sequences || other.sequences > b.sequences || a.Parent is { IsAmongSteps: true });
    }

    /// <summary>The two children of the lowest common region that two different paths go through.</summary>
    public static (PlanPath First, PlanPath Second) Fork(PlanPath first, PlanPath second)
    {
        while (first.depth > second.depth)
            first = first.Parent!;

        while (second.depth > first.depth)
            second = second.Parent!;

        // Two paths through one region have the same parent, be it the same child of it.
        while (!ReferenceEquals(first.Parent, second.Parent))
            (first, second) = (first.Parent!, second.Parent!);

        return (first, second);
    }
}
