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
        import is not (PhysicalImport or ImportInto) ? null
        : state.Evidence is StartLogBackup start && IsDuring(start, import, plan) ? start
        : state.Exists == Certainty.Maybe ? plan.History.StepsOf(import).OfType<StartLogBackup>().FirstOrDefault(step => IsDuring(step, import, plan))
        : null;

    private static bool IsDuring(StartLogBackup start, Operation import, RunbookPlan plan) =>
        start.Span.Span.Start >= import.Span.Span.Start && plan.RunSideBySide(import, start);
}
