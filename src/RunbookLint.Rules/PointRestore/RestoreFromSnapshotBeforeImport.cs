using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>A restore that starts from a snapshot before a bulk import replays the import, or misses its rows, although a newer snapshot holds them.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
public sealed class RestoreFromSnapshotBeforeImport : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1005",
        Name: "restore-from-snapshot-before-import",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A restore from a snapshot before an import replays the import or misses its rows, although a newer snapshot holds them");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.ImportIn(restore) is not { Case: RestoredImportCase.StaleBase, Following: { } following } found)
            yield break;

        var consequence = found.Import.BypassesLog ? "the imported rows are in no log and will be missing" : "the whole import is replayed from the log";
        yield return new(Descriptor, restore.FullBackupStorage.Span, $"this snapshot predates the import, so {consequence}; use {ImportFinding.Name(following)}")
        {
            Label = "snapshot from before the import",
            Related = ImportFinding.Chain(found),
            Help = "start from the snapshot taken after the import",
            Fix = FixOf(restore.FullBackupStorage, following.Storage),
        };
    }

    /// <summary>The parameters of the old URL stay: they say how the storage is reached.</summary>
    private static Fix? FixOf(Setting<string> stale, Setting<string> following)
    {
        if (!stale.IsKnown(out var old) || !following.IsKnown(out var url))
            return null;

        var query = old.IndexOf('?');
        var replacement = ImportFinding.WithoutParameters(url) + (query < 0 ? "" : old.Substring(query));
        return FixEdit.Replace(stale, replacement) is { } edit ? new("start from the snapshot taken after the import", FixSafety.Unsafe, edit) : null;
    }
}
