using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A snapshot that is taken while a physical import ingests files holds some of the rows of a table and not the others.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-physical-import-mode"/>
public sealed class SnapshotDuringPhysicalImport : Rule<SnapshotBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3004",
        Name: "snapshot-during-physical-import",
        RuleCategory.Import,
        Severity.Error,
        Summary: "A snapshot that is taken while a physical import runs holds half-imported tables");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(SnapshotBackup snapshot, RunbookPlan plan, RuleContext context)
    {
        RelatedPlace[] imports = [.. plan.History.ImportsDuring(snapshot).Select(import => new RelatedPlace(import.Span, "the import runs at the same time"))];
        if (imports.Length == 0)
            yield break;

        yield return new(Descriptor, snapshot.Span, "this snapshot is taken while a physical import still runs: it holds half-imported tables, and is no snapshot after the import")
        {
            Label = "nothing waits for the import before this",
            Related = [.. imports],
            Help = "take the snapshot when the import has ended",
        };
    }
}
