using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A snapshot that is older than the log is restored without point-in-time recovery.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class TruncatePastOldestSnapshot : Rule<TruncateLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2016",
        Name: "truncate-past-oldest-snapshot",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "Full backups that are older than the truncated log lose their point-in-time recovery");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(TruncateLogBackup truncation, RunbookPlan plan, RuleContext context)
    {
        if (!truncation.DryRun.Or("false").Is("false") || plan.History.OldestSnapshotLost(truncation) is not { } lost)
            yield break;

        var message = lost.Kept is { } kept
            ? $"full backups are kept for {Durations.Describe(kept)}, but the log for {Durations.Describe(lost.LogKept!.Value)} only: the older full backups lose their point-in-time recovery"
            : "the log is truncated past a full backup that is kept: it loses its point-in-time recovery";

        yield return new(Descriptor, truncation.Until.Span, message)
        {
            Label = "log before this is deleted",
            Related = [new(lost.Span, lost.Kept is null ? "this full backup is older" : "this is how long full backups are kept")],
            Help = "truncate until the oldest full backup that you keep, and no further",
        };
    }
}
