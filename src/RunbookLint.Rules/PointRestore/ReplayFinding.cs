using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>What the rules about the length of the replayed log say alike.</summary>
internal static class ReplayFinding
{
    /// <summary>The finding at the restored instant, with the place that tells where replay starts.</summary>
    public static Finding Of(RuleDescriptor rule, Plan.PointRestore restore, ReplayedLog replay, RunbookPlan plan, string limit) =>
        new(rule, restore.RestoredTs.Span, $"PITR replays {Hours.Say(replay.Range)} of log, above the {limit}")
        {
            Severity = Drills.Includes(plan, restore) ? Severity.Info : rule.Severity,
            Label = "replay ends here",
            Related = [new(replay.From.Span, Say(replay.From))],
        };

    private static string Say(BaseSnapshot start) => start.Source switch
    {
        BaseSnapshotSource.StartTs => "replay starts here",
        BaseSnapshotSource.BackupStep => $"replay starts at the snapshot taken here, of {start.Instant}",
        _ => $"replay starts at this snapshot, of {start.Instant} by its path",
    };
}
