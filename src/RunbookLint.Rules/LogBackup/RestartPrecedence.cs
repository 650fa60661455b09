using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>One mistake, one finding: where a rule about imports speaks of a restart, the rules about tasks are silent.</summary>
internal static class RestartPrecedence
{
    /// <summary>Whether RBL3003 speaks: a physical import stands between stop and start, and no snapshot follows it.</summary>
    public static bool IsSaidOfImport(LogRestart restart, RunbookPlan plan) => IsSaidOfImport(restart.Start, plan);

    /// <summary>Whether RBL3003 speaks of an import between the stop and this start, or RBL3005 of one that still runs.</summary>
    public static bool IsSaidOfImport(StartLogBackup start, RunbookPlan plan)
    {
        if (plan.History.StepsOf(start).Any(step => step is PhysicalImport or ImportInto && step.Span.Span.Start <= start.Span.Span.Start && plan.RunSideBySide(step, start)))
            return true;

        foreach (var step in plan.History.StepsBefore(start))
        {
            if (step is StartLogBackup or StopLogBackup)
                return false;

            if (step is Plan.Import { BypassesLog: true } import && plan.History.LogBackupAt(import) is { Stop: not null, Restart: not null } && plan.History.IsNeverBackedUp(import))
                return true;
        }

        return false;
    }
}
