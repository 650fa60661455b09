using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Imported rows are in no log. Before the snapshot that follows the import, no restore point has them.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
public sealed class RestorePointBeforePostImportSnapshot : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1007",
        Name: "restore-point-before-post-import-snapshot",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore to a moment between an import and the snapshot that follows it comes back without the imported rows");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ImportIn(restore) is not { Case: RestoredImportCase.BeforeSnapshot } found)
            yield break;

        yield return new(Descriptor, restore.RestoredTs.Span, $"{restore.RestoredTs.Value} lies between the import and the snapshot that follows it: the imported rows will be missing")
        {
            Label = "the rows are in no log, and in no snapshot yet",
            Related = ImportFinding.Chain(found),
            Help = "restore to a moment after that snapshot, and start from it",
        };
    }
}
