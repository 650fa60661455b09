using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>An import through SQL is logged row by row, and a restore replays all of it.</summary>
public sealed class BulkImportUnderLogBackup : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3009",
        Name: "bulk-import-under-log-backup",
        RuleCategory.Import,
        Severity.Warning,
        Summary: "A restore has to replay every row of a bulk import under a log backup, and may run out of memory or fail");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        foreach (var import in plan.Operations.Where(operation => IsBulk(operation, plan)))
        {
            var state = plan.History.LogBackupAt(import);
            if (state.Exists != Certainty.Yes || !plan.History.IsNeverBackedUp(import))
                continue;

            yield return new(Descriptor, import.Span, $"a restore replays every row imported here and may run out of memory: {ImportEvidence.Describe(state)} and no snapshot follows")
            {
                Label = ImportEvidence.Label(import),
                Related = [.. ImportEvidence.Chain(import, state)],
                Help = "take a full backup after the import, and restore from that",
            };
        }
    }

    /// <summary>One statement is a transaction among others; a loop of them is an import.</summary>
    private static bool IsBulk(Operation operation, RunbookPlan plan) =>
        operation is LogicalImport || (operation is BulkWrite write && write.Statement.Is("load-data") && IsInLoop(write, plan));

    private static bool IsInLoop(Operation operation, RunbookPlan plan) =>
        plan.RegionsAround(operation).Any(region => region.Kind == RegionKind.Repeat && region.Schedule.IsAbsent);
}
