using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>What lets transactions grow, in size or in time, lets them hold the checkpoint of a log backup for longer.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/system-variables"/>
public sealed class TransactionLimitRaisedUnderLogBackup : Rule<ChangeSetting>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3012",
        Name: "transaction-limit-raised-under-log-backup",
        RuleCategory.Import,
        Severity.Info,
        Summary: "Larger or longer transactions hold the checkpoint of a log backup, and the RPO grows with them");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ChangeSetting change, RunbookPlan plan, RuleContext context)
    {
        if (!TransactionSettings.IsRaise(change))
            yield break;

        var state = plan.History.LogBackupAt(change);
        if (state.Exists != Certainty.Yes)
            yield break;

        var growth = change.Item.Is("max-txn-ttl") ? "longer" : "larger";
        yield return new(Descriptor, change.Span, $"{growth} transactions hold the checkpoint of {ImportEvidence.Name(state)}: the RPO grows by the time that one commits in")
        {
            Label = $"lets transactions be {growth} than by default",
            Related = [.. ImportEvidence.Chain(change, state)],
            Help = "leave the default, and split large writes with BATCH ON … LIMIT n",
        };
    }
}
