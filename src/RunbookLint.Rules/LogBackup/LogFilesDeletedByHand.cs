using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>The files of a log refer to one another; BR alone knows which of them nothing needs any more.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class LogFilesDeletedByHand : Rule<DeleteFiles>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2023",
        Name: "log-files-deleted-by-hand",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A log whose files are deleted by anything but br log truncate cannot be restored");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeleteFiles deletion, RunbookPlan plan, RuleContext context)
    {
        if (plan.History.LogDeletedBy(deletion) is not { } log)
            yield break;

        var what = deletion.IsLifecycle ? "this rule deletes files of a log backup as they grow old" : "this deletes files of a log backup";
        yield return new(Descriptor, deletion.Span, $"{what}: what is left of the log refers to them and cannot be restored")
        {
            Label = "files of a log backup",
            Related = [new(log.Settings[SettingNames.Storage].Span, "the log backup is stored here")],
            Help = "delete old log with br log truncate --until, and keep other deletions and lifecycle rules away from its prefix",
        };
    }
}
