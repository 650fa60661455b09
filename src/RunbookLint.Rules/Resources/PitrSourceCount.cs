using RunbookLint.Plan;

namespace RunbookLint.Rules.Resources;

/// <summary>A point-in-time restore begins with a snapshot, or goes on where an earlier one ended; the operator wants exactly one of them.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class PitrSourceCount : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8006",
        Name: "pitr-source-count",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "A point-in-time Restore needs exactly one of pitrFullBackupStorageProvider and logRestoreStartTs");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore operation, RunbookPlan plan, RuleContext context)
    {
        if (operation.Settings[SettingNames.ResourceKind].IsAbsent)
            yield break;

        var mode = operation.Settings["mode"];
        var (snapshot, start) = (Field(operation, "full-backup-storage"), Field(operation, "start-ts"));

        if (!snapshot.IsAbsent && !start.IsAbsent && operation.Settings[SettingNames.OpenField].IsAbsent)
        {
            yield return Report(start.Span, "with both pitrFullBackupStorageProvider and logRestoreStartTs TiDB Operator refuses the restore") with
            {
                Related = [new(snapshot.Span, "the snapshot to start from")],
            };
        }
        else if (snapshot.IsAbsent && start.IsAbsent && !mode.IsAbsent)
        {
            yield return Report(mode.Span, "without pitrFullBackupStorageProvider or logRestoreStartTs TiDB Operator refuses the restore");
        }
    }

    /// <summary>What a field says. The operator does not look at the flags in <c>br.options</c>.</summary>
    private static Setting<string> Field(Plan.PointRestore operation, string name) =>
        operation.IsOption(name) ? Setting<string>.Absent(operation.Span) : operation.Settings[name];

    private Finding Report(RunbookLint.Text.SourceSpan place, string message) => new(Descriptor, place, message)
    {
        Label = "exactly one is needed",
        Help = "name the snapshot for a first restore; give logRestoreStartTs alone to go on from an earlier one",
    };
}
