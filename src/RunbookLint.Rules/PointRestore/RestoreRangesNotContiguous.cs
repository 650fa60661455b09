using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>A restore that goes on from an earlier one starts exactly where that one has ended.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class RestoreRangesNotContiguous : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1012",
        Name: "restore-ranges-not-contiguous",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "Log that lies between two restores is never replayed");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.RestoreBefore(restore) is not { } before || !restore.FullBackupStorage.IsAbsent || RestoreRanges.AreRepeated(before, restore, plan))
            yield break;

        if (!RestoreRanges.TryRead(restore.StartTs, out var start) || !RestoreRanges.TryRead(before.RestoredTs, out var end))
            yield break;

        var isBack = RestoreRanges.IsBefore(start, end);
        if (!isBack && !RestoreRanges.IsBefore(end, start))
            yield break;

        var consequence = isBack ? "old log is replayed over newer rows" : "what lies between is never replayed";
        yield return new(Descriptor, restore.StartTs.Span, $"this restore starts at {start}, but the one before it has ended at {end}: {consequence}")
        {
            Label = "replay starts here",
            Related = [new(before.RestoredTs.Span, "the restore before ends here")],
            Help = "give the --restored-ts of the restore before as --start-ts",
        };
    }
}
