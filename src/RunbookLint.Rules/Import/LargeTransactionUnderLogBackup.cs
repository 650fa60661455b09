using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A log backup cannot go on past a transaction that is still open, and so its checkpoint waits for the commit.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/sql-statement-batch"/>
public sealed class LargeTransactionUnderLogBackup : Rule<BulkWrite>
{
    /// <summary>The lag up to which an alert makes the delay everybody's business.</summary>
    internal static readonly DurationOption Lag = new("lag", Limits.OrdinaryLag, "the longest lag of an alert that makes the finding a warning");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3011",
        Name: "large-transaction-under-log-backup",
        RuleCategory.Import,
        Severity.Info,
        Summary: "The checkpoint of a log backup stands still while a large transaction commits, and the RPO grows by that time")
    {
        Options = [Lag],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(BulkWrite write, RunbookPlan plan, RuleContext context)
    {
        if (!IsLarge(write, plan))
            yield break;

        var state = plan.History.LogBackupAt(write);
        if (state.Exists != Certainty.Yes || state.Pause is not null)
            yield break;

        var alert = plan.History.Alerts.OnShortLag(write, context.Get(Lag)) ?? (state.Evidence is { } log ? plan.History.Alerts.OnShortLag(log, context.Get(Lag)) : null);
        yield return new(Descriptor, write.Span, $"the checkpoint of {ImportEvidence.Name(state)} stands still until this commits: the RPO grows by about the time that takes")
        {
            Label = write.SharesTransaction ? "one transaction with the writes behind it" : "one transaction",
            Severity = alert is null ? Descriptor.Severity : Severity.Warning,
            Related = [.. ImportEvidence.Chain(write, state), .. alert is null ? Array.Empty<RelatedPlace>() : [new RelatedPlace(alert.Span, "this alert on the lag goes off while it commits")]],
            Help = write.Statement.Is("load-data") ? "load smaller files, or import with TiDB Lightning and take a full backup" : "split it with BATCH ON … LIMIT n, or commit in chunks",
        };
    }

    /// <summary>A loop that narrows each round down is what splits a write; the tables of TiDB itself are small.</summary>
    private static bool IsLarge(BulkWrite write, RunbookPlan plan)
    {
        if (write.Table.IsKnown(out var table) && table.StartsWith("mysql.", StringComparison.OrdinalIgnoreCase))
            return false;

        return write.SharesTransaction || (!write.IsBounded && !((write.Settings["where"].IsKnown() || write.Statement.Is("load-data")) && IsInLoop(write, plan)));
    }

    private static bool IsInLoop(BulkWrite write, RunbookPlan plan) =>
        plan.RegionsAround(write).Any(region => region.Kind == RegionKind.Repeat && region.Schedule.IsAbsent);
}
