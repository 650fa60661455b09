using RunbookLint.Plan;

namespace RunbookLint.Rules.Import;

/// <summary><c>IMPORT INTO</c> is a physical import, whether it reads files or a query.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/sql-statement-import-into"/>
public sealed class ImportIntoUnderLogBackup : ImportUnderLogBackup<ImportInto>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL3002",
        Name: "import-into-under-log-backup",
        RuleCategory.Import,
        Severity.Error,
        Summary: "Rows that IMPORT INTO writes under a log backup cannot be restored to a point in time");

    /// <inheritdoc/>
    protected override string Help => "take a snapshot backup of the table or of the cluster after the import, or load the rows with LOAD DATA";
}
