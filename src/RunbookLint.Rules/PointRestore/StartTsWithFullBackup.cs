using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>With a snapshot, replay starts at the instant of the snapshot; with an instant, the cluster has been restored up to it before.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/restore.go"/>
public sealed class StartTsWithFullBackup : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1010",
        Name: "start-ts-with-full-backup",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore starts from a snapshot or from an instant, and BR refuses both");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        var (start, full) = (restore.StartTs, restore.FullBackupStorage);
        if (IsOfOperator(restore) || !IsGiven(start) || !IsGiven(full) || start.Span == full.Span)
            yield break;

        if (!restore.Resource.IsAbsent && !restore.IsOption("start-ts"))
        {
            yield return new(Descriptor, full.Span, "--full-backup-storage and logRestoreStartTs are mutually exclusive: BR refuses the restore")
            {
                Label = "replay starts at logRestoreStartTs already",
                Related = [new(start.Span, "the instant to start from")],
                Help = "leave out one of them; logRestoreStartTs alone goes on where an earlier restore has ended",
            };

            yield break;
        }

        yield return new(Descriptor, start.Span, "--start-ts and --full-backup-storage are mutually exclusive: BR refuses the restore")
        {
            Label = "replay starts at the snapshot already",
            Related = [new(full.Span, "the snapshot to start from")],
            Help = "leave out --start-ts; give it alone to go on where an earlier restore has ended",
            Fix = new("leave out --start-ts", FixSafety.Unsafe, new RemoveSetting(start.Span, ["start-ts"])),
        };
    }

    /// <summary>The fields of a resource are the operator's to refuse, and have a rule of their own; what <c>br.options</c> add to them is BR's.</summary>
    private static bool IsOfOperator(Plan.PointRestore restore) => !restore.Resource.IsAbsent
        && (!restore.Settings[SettingNames.OpenField].IsAbsent || !(restore.IsOption("start-ts") || restore.IsOption("full-backup-storage")));

    /// <summary>A variable alone may be empty, and so may hold no value.</summary>
    private static bool IsGiven(Setting<string> setting) =>
        setting.IsKnown(out var value) ? value.Trim().Length > 0 : setting.Expression is { } expression && expression.Any(c => c is '/' or ':') && expression.IndexOf(":-", StringComparison.Ordinal) < 0 && expression.IndexOf(":+", StringComparison.Ordinal) < 0;
}
