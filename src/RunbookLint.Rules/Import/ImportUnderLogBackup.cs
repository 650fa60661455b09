using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A rule about imports whose rows a log backup never sees: only a snapshot taken afterwards makes them recoverable.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
public abstract class ImportUnderLogBackup<TImport> : Rule<TImport>
    where TImport : Plan.Import
{
    /// <summary>What to do about it, in one sentence, lower case, no full stop.</summary>
    protected abstract string Help { get; }

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Check(TImport import, RunbookPlan plan, RuleContext context)
    {
        var state = plan.History.LogBackupAt(import);
        if (state.Exists != Certainty.Yes || Precedence.IsSaidBetter(import, state, plan) || !plan.History.IsNeverBackedUp(import))
            yield break;

        yield return new(Descriptor, import.Span, $"rows imported here cannot be restored to a point in time: {ImportEvidence.Describe(state)} and no snapshot follows")
        {
            Label = ImportEvidence.Label(import),
            Related = [.. ImportEvidence.Chain(import, state)],
            Help = Help,
        };
    }
}
