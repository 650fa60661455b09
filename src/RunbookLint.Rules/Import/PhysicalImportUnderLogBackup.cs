using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary>
/// A physical import hands finished SST files to TiKV, so the log backup never sees its rows. Only a snapshot taken after the import makes
/// them recoverable.
/// </summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-compatibility-and-scenarios"/>
public sealed class PhysicalImportUnderLogBackup : ImportUnderLogBackup<PhysicalImport>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3001",
        Name: "physical-import-under-log-backup",
        RuleCategory.Import,
        Severity.Error,
        Summary: "Rows that a physical import writes under a log backup cannot be restored to a point in time");

    /// <inheritdoc/>
    protected override string Help => "take a full backup after the import, or import with backend = \"tidb\"";
}
