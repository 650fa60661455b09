using RunbookLint.Plan;

namespace RunbookLint.Rules.Storage;

/// <summary>A log backup needs a directory of its own: BR refuses to start one where a snapshot is, and a cleanup of one takes the other along.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class LogStorageOverlapsSnapshotStorage : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL5003",
        Name: "log-storage-overlaps-snapshot-storage",
        RuleCategory.Storage,
        Severity.Error,
        Summary: "A log backup and a snapshot in one directory get in each other's way: BR refuses the storage");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) => plan.History.LogsAmongSnapshots().Select(conflict =>
    {
        var (own, other) = conflict.Later is StartLogBackup ? ("log backup", "snapshot") : ("snapshot", "log backup");
        var lies = conflict.Relation switch
        {
            StorageRelation.Inside => "lies inside that of",
            StorageRelation.Around => "contains that of",
            _ => "is that of",
        };

        return new Finding(Descriptor, conflict.Later.Settings[SettingNames.Storage].Span, $"the storage of this {own} {lies} a {other}: BR refuses it, or each finds the other's files")
        {
            Label = $"storage of the {own}",
            Related = [new(conflict.Earlier.Settings[SettingNames.Storage].Span, $"storage of the {other}")],
            Help = "give the log backup a directory of its own beside the snapshots, such as …/log and …/full-20240501",
        };
    });
}
