namespace RunbookLint.Plan;

/// <summary>A region on the way to an operation, and the number of the child that leads there.</summary>
internal readonly record struct PlanStep(Region Region, int Index);

/// <summary>Where an operation stands among the regions of a plan.</summary>
/// <param name="number">Its number in the order of the text.</param>
/// <param name="path">The steps from the root to it.</param>
internal sealed class PlanPosition(int number, PlanStep[] path)
{
    /// <summary>Its number in the order of the text.</summary>
    public int Number => number;

    /// <summary>The regions around it, outermost first.</summary>
    public IEnumerable<Region> Regions => path.Select(step => step.Region);

    /// <summary>The path of the document it stands in, null outside of documents.</summary>
    public string? Document { get; } = Array.FindLast(path, step => step.Region.Document is not null).Region?.Document;

    /// <summary>Whether it stands in a branch.</summary>
    public bool IsConditional { get; } = Array.Exists(path, step => step.Region.Kind == RegionKind.Choice);

    /// <summary>How the two are ordered, by their lowest common region.</summary>
    public PlanOrder OrderTo(PlanPosition other)
    {
        var theirs = other.Path;

        for (var depth = 0; depth < path.Length && depth < theirs.Length; depth++)
        {
            if (path[depth].Index == theirs[depth].Index)
                continue;

            return path[depth].Region.Kind switch
            {
                RegionKind.Unordered => PlanOrder.Overlaps,
                RegionKind.Choice => PlanOrder.Exclusive,
                _ => path[depth].Index < theirs[depth].Index ? PlanOrder.Before : PlanOrder.After,
            };
        }

        return PlanOrder.Overlaps;
    }

    /// <summary>Whether it stands in a branch that the other one does not stand in.</summary>
    public bool MayBeSkipped(PlanPosition other)
    {
        if (!IsConditional)
            return false;

        var theirs = other.Path;
        var depth = 0;
        while (depth < path.Length && depth < theirs.Length && ReferenceEquals(path[depth].Region, theirs[depth].Region))
            depth++;

        return Array.FindIndex(path, depth, step => step.Region.Kind == RegionKind.Choice) >= 0;
    }

    private PlanStep[] Path => path;
}
