using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>The log is replayed on top of a snapshot: there is no way back from it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class RestorePointBeforeSnapshot : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1008",
        Name: "restore-point-before-snapshot",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore cannot end before the snapshot that it starts from");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ReplayOf(restore) is not { From: { Instant: { } start } from } replay || replay.Range.Longest >= TimeSpan.Zero)
            yield break;

        var origin = from.Source == BaseSnapshotSource.StartTs ? "the instant that replay starts at" : "the snapshot that it starts from";
        yield return new(Descriptor, restore.RestoredTs.Span, $"the restore would end before {origin}, of {start}: BR refuses it")
        {
            Label = "earlier than the start",
            Related = [new(from.Span, "replay starts here")],
            Help = "start from a snapshot taken before this moment",
        };
    }
}
