using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>What the rules about the length of the replayed log say alike.</summary>
internal static class ReplayFinding
{
    /// <summary>The finding at the restored instant, with the place that tells where replay starts.</summary>
    public static Finding Of(RuleDescriptor rule, Plan.PointRestore restore, ReplayedLog replay, RunbookPlan plan, string limit) =>
        new(rule, restore.RestoredTs.Span, $"PITR replays {Say(replay)} of log, above the {limit}")
        {
            Severity = Drills.Includes(plan, restore) ? Severity.Info : rule.Severity,
            Label = restore.RestoredTs.IsAbsent ? "replay goes on to the end of the log" : "replay ends here",
            Related = [new(replay.From.Span, Say(replay.From))],
        };

    private static string Say(ReplayedLog replay) =>
        replay.From.Source == BaseSnapshotSource.Schedule ? $"up to {Hours.Say(replay.Range.Longest)}" : Hours.Say(replay.Range);

    private static string Say(BaseSnapshot start) => start.Source switch
    {
        BaseSnapshotSource.Schedule => "replay starts at a snapshot of this schedule, in the worst case just before its next run",
        BaseSnapshotSource.StartTs => "replay starts here",
        BaseSnapshotSource.BackupStep => $"replay starts at the snapshot taken here, of {start.Instant}",
        _ => $"replay starts at this snapshot, of {start.Instant} by its path",
    };
}
