using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>Log is restored on top of a snapshot that was taken before it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class BaseSnapshotDeleted : Rule<DeleteFiles>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4015",
        Name: "base-snapshot-deleted",
        RuleCategory.Schedule,
        Severity.Error,
        Summary: "A rotation that deletes the last snapshot before the kept log leaves log that cannot be restored");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeleteFiles deletion, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.BaseLostTo(deletion) is not { } lost)
            yield break;

        var stretch = lost.Days is { } days ? $"from {days.From} to {days.To}" : $"for up to {Durations.Describe(lost.Length)}";
        var rhythm = $"they are taken up to {Durations.Describe(lost.Gap)} apart and deleted after {Durations.Describe(lost.Kept)}";

        yield return new(Descriptor, deletion.Span, $"{stretch} no snapshot is left to restore the kept log from: {rhythm}")
        {
            Label = "deletes the snapshot that the oldest log needs",
            Related =
            [
                new(lost.Schedule.Schedule.Span, "snapshots are taken on this schedule"),
                lost.Truncation is { } truncation ? new(truncation.Span, "this is how far back the log is kept") : new(lost.LogBackup.Span, "the log backup"),
            ],
            Help = "keep the newest snapshot that is older than the window, and truncate the log until that one",
        };
    }
}
