using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A rule about imports whose rows a log backup never sees: only a snapshot taken afterwards makes them recoverable.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
public abstract class ImportUnderLogBackup<TImport> : Rule<TImport>
    where TImport : Plan.Import
{
    /// <summary>What to do about it, in one sentence, lower case, no full stop.</summary>
    protected abstract string Help { get; }

    /// <summary>A snapshot that is taken while the import runs stands behind it in the text, too.</summary>
    private static string Missing(Operation import, RunbookPlan plan) =>
        plan.Beside(import).Any(other => other is SnapshotBackup && plan.Order(import, other) == PlanOrder.Overlaps) ? "no snapshot is surely taken after it has ended" : "no snapshot follows";

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Check(TImport import, RunbookPlan plan, RuleContext context)
    {
        var state = plan.History.LogBackupAt(import);
        if (state.Exists != Certainty.Yes || Precedence.IsSaidBetter(import, state, plan) || !plan.History.IsNeverBackedUp(import))
            yield break;

        yield return new(Descriptor, import.Span, $"rows imported here cannot be restored to a point in time: {ImportEvidence.Describe(state)} and {Missing(import, plan)}")
        {
            Label = ImportEvidence.Label(import),
            Related = [.. ImportEvidence.Chain(import, state)],
            Help = Help,
        };
    }
}
