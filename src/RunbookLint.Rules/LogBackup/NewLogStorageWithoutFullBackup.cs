using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A log in a new storage begins with nothing before it, so that only a snapshot taken from then on can be its base.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class NewLogStorageWithoutFullBackup : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2009",
        Name: "new-log-storage-without-full-backup",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "A log backup that moves to another storage needs a full backup after it, for no restore crosses the gap");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.Restarts.Where(restart => Speaks(restart, plan)).Select(Report);

    /// <summary>Whether this rule speaks of a restart.</summary>
    internal static bool Speaks(LogRestart restart, RunbookPlan plan) =>
        restart is { Stop: not null, IsMoved: Certainty.Yes, HasFullBackupBehind: false } && !RestartPrecedence.IsSaidOfImport(restart, plan);

    private Finding Report(LogRestart restart) =>
        new(Descriptor, restart.Start.Storage.Span, "no restore can cross from the old log to this one, and no full backup follows that this log could be applied to")
        {
            Label = "a new storage",
            Related = [new(restart.Earlier!.Storage.Span, "the log went here before"), .. Stops(restart), new(restart.Start.Span, "the new log begins here")],
            Help = "take a full backup after the new start",
        };

    private static IEnumerable<RelatedPlace> Stops(LogRestart restart) => restart.Stop is { } stop ? [new(stop.Span, "and stops here")] : [];
}
