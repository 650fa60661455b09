using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>One mistake, one finding: where a more specific rule speaks about an import, the general ones are silent.</summary>
internal static class Precedence
{
    /// <summary>Whether a rule speaks that knows better what is wrong with a physical import under a log backup.</summary>
    public static bool IsSaidBetter(Operation import, LogBackupState state, RunbookPlan plan) =>
        IsImplicit(import) || IsBracketed(import, state) || StartedDuring(import, state, plan) is not null;

    /// <summary>Nothing says how to import, and the default is physical.</summary>
    public static bool IsImplicit(Operation import) => import is PhysicalImport { Backend.IsAbsent: true };

    /// <summary>The log backup is paused before a physical import and resumed after it.</summary>
    public static bool IsBracketed(Operation import, LogBackupState state) =>
        import is PhysicalImport or ImportInto && state is { Pause: not null, Resume: not null };

    /// <summary>The log backup that is started while a physical import still runs in the background; null when none is.</summary>
    public static StartLogBackup? StartedDuring(Operation import, LogBackupState state, RunbookPlan plan) =>
        import is PhysicalImport or ImportInto && state.Evidence is StartLogBackup start && RunsInBackground(import, start, plan) ? start : null;

    /// <summary>
    /// A job that is sent to the background overlaps what stands behind it in the text. Declared state overlaps, too, but is no step of anything.
    /// </summary>
    /// <remarks>A file that is only written is run by somebody, at a time of their own.</remarks>
    private static bool RunsInBackground(Operation import, Operation later, RunbookPlan plan)
    {
        if (plan.Order(import, later) != PlanOrder.Overlaps || !plan.AreTogether(import, later) || later.Span.Span.Start < import.Span.Span.Start)
            return false;

        var shared = plan.RegionsAround(import).Zip(plan.RegionsAround(later), (first, second) => (first, second))
            .TakeWhile(pair => ReferenceEquals(pair.first, pair.second)).Select(pair => pair.first).ToList();
        if (plan.RegionsAround(import).Concat(plan.RegionsAround(later)).Any(region => region.File is not null && !shared.Contains(region)))
            return false;

        var own = plan.RegionsAround(later).Skip(shared.Count);

        return own.Any(region => region.Kind == RegionKind.Sequence)
            || shared.Take(shared.Count - 1).Reverse().TakeWhile(region => region.Document is null || ReferenceEquals(region, shared[0]))
                .Any(region => region is { Kind: RegionKind.Sequence, Children.Length: > 1 });
    }
}
