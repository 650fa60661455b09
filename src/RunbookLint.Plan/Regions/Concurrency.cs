namespace RunbookLint.Plan;

/// <summary>Tells jobs that one run starts side by side from declared state, which overlaps, too, but is no step of anything.</summary>
internal static class Concurrency
{
    /// <summary>Whether two operations surely run at the same time: background jobs of one script, jobs of one pipeline without an order.</summary>
    /// <remarks>A file that is only written is run by somebody, at a time of their own.</remarks>
    public static bool Of(RunbookPlan plan, Operation first, Operation second)
    {
        if (!plan.AreTogether(first, second) || plan.Order(first, second) != PlanOrder.Overlaps || ReferenceEquals(first, second))
            return false;

        var (around, aroundOther) = (plan.RegionsAround(first).ToList(), plan.RegionsAround(second).ToList());
        var shared = 0;
        while (shared < around.Count && shared < aroundOther.Count && ReferenceEquals(around[shared], aroundOther[shared]))
            shared++;

        var own = around.Skip(shared).ToList();
        var ownOfOther = aroundOther.Skip(shared).ToList();
        if (own.Concat(ownOfOther).Any(region => region.File is not null || !region.Schedule.IsAbsent))
            return false;

        return AreSteps(own) || AreSteps(ownOfOther) || IsPartOfSteps(around.Take(shared).ToList());
    }

    private static bool AreSteps(List<Region> own) => own.Exists(region => region.Kind == RegionKind.Sequence);

    /// <summary>Whether the region that leaves the order open stands among other steps of its document.</summary>
    private static bool IsPartOfSteps(List<Region> shared) =>
        shared.Take(shared.Count - 1).Reverse().TakeWhile(region => region.Document is null || ReferenceEquals(region, shared[0]))
            .Any(region => region is { Kind: RegionKind.Sequence, Children.Length: > 1 });
}
