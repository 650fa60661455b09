namespace RunbookLint.Plan;

/// <summary>The way from the root of a plan to one child of a region. Paths share what they have in common.</summary>
internal sealed class PlanPath(PlanPath? parent, Region region, int index)
{
    private readonly PlanPath? parent = parent;
    private readonly int depth = parent is null ? 0 : parent.depth + 1;

    /// <summary>The innermost region.</summary>
    public Region Region { get; } = region;

    /// <summary>Which of its children is meant.</summary>
    public int Index { get; } = index;

    /// <summary>The path to the next child of the same region.</summary>
    public PlanPath Next() => new(parent, Region, Index + 1);

    /// <summary>The regions on the way, outermost first.</summary>
    public IEnumerable<Region> Regions()
    {
        var regions = new Region[depth + 1];
        for (var step = this; step is not null; step = step.parent)
            regions[step.depth] = step.Region;

        return regions;
    }

    /// <summary>The two children of the lowest common region that two different paths go through.</summary>
    public static (PlanPath First, PlanPath Second) Fork(PlanPath first, PlanPath second)
    {
        while (first.depth > second.depth)
            first = first.parent!;

        while (second.depth > first.depth)
            second = second.parent!;

        // Two paths through one region have the same parent, be it the same child of it.
        while (!ReferenceEquals(first.parent, second.parent))
            (first, second) = (first.parent!, second.parent!);

        return (first, second);
    }
}
