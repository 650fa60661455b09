using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>
/// What a restore writes is in no log. Before v8.5.5 BR refuses it while the cluster has a log backup task; since then it is allowed under
/// conditions.
/// </summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
public sealed class RestoreWhileLogBackupRuns : Rule
{
    private static readonly ComponentVersion Allowed = new(8, 5, 5);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1015",
        Name: "restore-while-log-backup-runs",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore into a cluster with a log backup task is refused, or is missing in the log");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.Operations.Where(operation => operation is SnapshotRestore or Plan.PointRestore && !operation.Cluster.IsAbsent).SelectMany(restore => Check(restore, plan));

    private IEnumerable<Finding> Check(Operation restore, RunbookPlan plan)
    {
        var state = plan.History.LogBackupAt(restore);
        if (state.Exists != Certainty.Yes || state.Evidence is not { } evidence || !RestoredCluster.IsNamedAs(evidence, restore, plan))
            yield break;

        var isAllowed = plan.History.VersionAt(restore) is { } version && version >= Allowed;
        var violation = isAllowed ? ViolationOf(restore, evidence, plan) : null;
        if (isAllowed && violation is null)
            yield break;

        yield return new(Descriptor, restore.Span, violation ?? "the cluster has a log backup task: before v8.5.5 BR refuses the restore, and what it writes would be in no log")
        {
            Severity = isAllowed ? Severity.Warning : Severity.Error,
            Label = "restore into a cluster with a log backup",
            Related = [new(evidence.Span, evidence is StartLogBackup ? "the log backup starts here" : "this shows that there is one")],
            Help = "stop the log backup before the restore; start it again afterwards and take a full backup",
        };
    }

    /// <summary>Which condition is surely not met; null when none is.</summary>
    private static string? ViolationOf(Operation restore, Operation evidence, RunbookPlan plan)
    {
        var (source, log) = (StorageLocation.Of(restore.Settings[SettingNames.Storage], restore.Settings), StorageLocation.Of(evidence.Settings[SettingNames.Storage], evidence.Settings));

        return log is { IsLocal: true } || source is { IsLocal: true } ? "beside a log backup, a restore works with S3, GCS and Azure only, not with local storage"
            : log is not null && source is not null && log.Scheme != source.Scheme ? "beside a log backup, a restore reads only from the kind of storage that the log goes to"
            : IsEncrypted(evidence) ? "beside a log backup that is encrypted locally, a restore is not in the log"
            : restore is Plan.PointRestore && plan.History.IsNeverBackedUp(restore) ? "no snapshot follows this restore, so the time while it runs cannot be restored from the log"
            : null;
    }

    private static bool IsEncrypted(Operation log) =>
        log.Settings["crypter.method"] is var method && method.IsKnown(out var name) && name != "plaintext" || log.Settings["log.crypter.method"] is var own && own.IsKnown(out var kind) && kind != "plaintext";
}
