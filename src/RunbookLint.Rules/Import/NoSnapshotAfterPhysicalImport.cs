using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>A log backup that is stopped for an import and started again knows nothing of the imported rows.</summary>
public sealed class NoSnapshotAfterPhysicalImport : Rule<Plan.Import>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3003",
        Name: "no-snapshot-after-physical-import",
        RuleCategory.Import,
        Severity.Error,
        Summary: "Without a snapshot after a physical import, the log backup that starts again has nothing to build on");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.Import import, RunbookPlan plan, RuleContext context)
    {
        if (!import.BypassesLog || plan.History.LogBackupAt(import) is not { Stop: { } stop, Restart: { } restart })
            yield break;

        if (!plan.History.IsNeverBackedUp(import))
            yield break;

        yield return new(Descriptor, import.Span, "rows imported here cannot be restored to a point in time: the log backup starts again after the import, and no snapshot holds them")
        {
            Label = ImportEvidence.Label(import),
            Related = [.. Chain(import, stop, restart)],
            Help = "take a full backup after the import, when the log backup runs again",
        };
    }

    private static IEnumerable<RelatedPlace> Chain(Plan.Import import, StopLogBackup stop, StartLogBackup restart)
    {
        if (ImportEvidence.Cause(import) is { } cause)
            yield return cause;

        yield return new(stop.Span, "log backup stops here");
        yield return new(restart.Span, "log backup starts again here, without the imported rows");
    }
}
