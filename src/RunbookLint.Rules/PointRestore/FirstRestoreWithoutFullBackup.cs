using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Log alone holds changes, not the rows that they change.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/54418"/>
public sealed class FirstRestoreWithoutFullBackup : Rule<Plan.PointRestore>
{
    private static readonly ComponentVersion Refused = new(8, 3, 0);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1011",
        Name: "first-restore-without-full-backup",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "Without a snapshot to start from, a restore fails or brings back a part of the data only");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (!restore.Resource.IsAbsent || !restore.FullBackupStorage.IsAbsent || !restore.StartTs.IsAbsent || restore.Storage.IsAbsent || IsMistyped(restore) || RestoreStoragesSwapped.ReadsSnapshots(restore, plan))
            yield break;

        var isRefused = plan.History.VersionAt(restore) is { } version && version >= Refused;
        yield return new(Descriptor, restore.Span, isRefused ? "a first point-in-time restore needs --full-backup-storage: BR refuses this one" : "a first point-in-time restore needs --full-backup-storage: from v8.3.0 on BR refuses this one, before it brings back wrong data")
        {
            Label = "neither --full-backup-storage nor --start-ts",
            Help = "give --full-backup-storage; to go on where an earlier restore has ended, give --start-ts",
        };
    }

    private static bool IsMistyped(Operation restore) =>
        MistypedFlags.StandsFor(restore, "--full-backup-storage", "full-backup") || MistypedFlags.StandsFor(restore, "--start-ts", "start-ts");
}
