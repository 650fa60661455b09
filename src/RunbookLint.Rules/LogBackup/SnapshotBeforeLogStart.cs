using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A log can be applied to a snapshot only when it begins before it.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
public sealed class SnapshotBeforeLogStart : Rule<StartLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2026",
        Name: "snapshot-before-log-start",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A log that begins after the last full backup leaves a gap between the two, and BR refuses to restore");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(StartLogBackup start, RunbookPlan plan, RuleContext context)
    {
        if (HasLogBefore(start, plan) || RestartPrecedence.IsSaidOfImport(start, plan))
            yield break;

        SnapshotBackup? last = null;
        foreach (var snapshot in plan.History.SnapshotsOf(start))
        {
            if (!MayBeFull(snapshot) || plan.History.IsRebuiltBetween(snapshot, start))
                continue;

            if (!IsSurelyBefore(snapshot, start, plan))
                yield break;

            last = snapshot;
        }

        if (last is null || plan.History.SameCluster(last, start) != Certainty.Yes || MayRecur(start, plan))
            yield break;

        yield return new(Descriptor, start.Span, "no full backup lies inside this log: a restore is refused, for there is a gap between the full backup and the log")
        {
            Label = "the log begins here",
            Related = [new(last.BackupTs.IsKnown() ? last.BackupTs.Span : last.Span, "the last full backup is older")],
            Help = "start the log backup first, then take the full backup",
        };
    }

    /// <summary>A task that was there before goes on with its log, where the snapshots may lie; of a restart RBL2009 and RBL2004 speak.</summary>
    private static bool HasLogBefore(StartLogBackup start, RunbookPlan plan) =>
        plan.History.StepsBefore(start).Any(step => step is StartLogBackup or StopLogBackup or PauseLogBackup or ResumeLogBackup or QueryLogBackup)
        || plan.RegionsAround(start).Any(region => region.Kind == RegionKind.Repeat);

    /// <summary>Prose may say that full backups are taken again and again, where no schedule shows it.</summary>
    private static bool MayRecur(StartLogBackup start, RunbookPlan plan) =>
        plan.Operations.OfType<StateFact>().Any(fact => !fact.Settings["full-backup-every"].IsAbsent && (plan.AreTogether(fact, start) || plan.History.SameCluster(fact, start) != Certainty.No));

    private static bool MayBeFull(SnapshotBackup snapshot) => snapshot.Scope.IsDynamic || snapshot.Scope.Value is null or "full" or "volume";

    private static bool IsSurelyBefore(SnapshotBackup snapshot, StartLogBackup start, RunbookPlan plan)
    {
        if (plan.Recurs(snapshot))
            return false;

        if (start.StartTs.IsAbsent)
            return plan.Order(snapshot, start) == PlanOrder.Before;

        return start.StartTs.IsKnown(out var text) && Timestamp.TryParse(text!, out var begin)
            && snapshot.BackupTs.IsKnown(out var taken) && Timestamp.TryParse(taken!, out var instant)
            && instant.Latest < begin.Earliest;
    }
}
