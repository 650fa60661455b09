using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Versions;

/// <summary>What the operations of plans are called in the table of bugs.</summary>
internal static class BuggyOperation
{
    private static readonly ComponentVersion FirstLogBackup = new(6, 2, 0);
    private static readonly ComponentVersion FirstImportInto = new(7, 2, 0);

    /// <summary>All names of an operation; none when no bug of it would be known.</summary>
    public static ImmutableArray<string> NamesOf(Operation operation) => operation switch
    {
        SnapshotBackup backup => [.. OfBackup(backup), "any-br"],
        SnapshotRestore { Scope.Value: "raw" } => ["rawkv-restore", "any-br"],
        SnapshotRestore { Scope.Value: "txn" } => ["txnkv-restore", "any-br"],
        SnapshotRestore when !operation.Settings[SettingNames.Statement].IsAbsent => ["snapshot-restore", "sql-restore", "any-br"],
        SnapshotRestore => ["snapshot-restore", "any-br"],
        Plan.PointRestore => ["pitr", "any-br"],
        StartLogBackup => ["log-backup", "any-br"],
        PauseLogBackup => ["log-pause", "any-br"],
        ResumeLogBackup => ["log-resume", "any-br"],
        StopLogBackup => ["log-stop", "any-br"],
        TruncateLogBackup => ["log-truncate", "any-br"],
        QueryLogBackup => ["log-status", "any-br"],
        PhysicalImport => ["physical-import"],
        LogicalImport => ["logical-import"],
        ImportInto => ["import-into"],
        AddIndex => ["add-index"],
        InspectBackup { Command.Value: "operator base64ify" } => ["operator-base64ify"],
        InspectBackup inspection when inspection.Command.Value?.StartsWith("debug", StringComparison.Ordinal) == true => ["br-debug"],
        _ => [],
    };

    /// <summary>The first release that has an operation; null for those that every supported one has.</summary>
    public static ComponentVersion? Since(Operation operation) => operation switch
    {
        Plan.PointRestore or StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or TruncateLogBackup or QueryLogBackup => FirstLogBackup,
        ImportInto => FirstImportInto,
        _ => null,
    };

    /// <summary>For people.</summary>
    public static string Say(Operation operation) => operation switch
    {
        StartLogBackup => "log backup",
        Plan.PointRestore => "point-in-time restore",
        ImportInto => "IMPORT INTO",
        _ => operation.Verb.Replace('-', ' '),
    };

    private static ImmutableArray<string> OfBackup(SnapshotBackup backup)
    {
        var name = backup.Scope.Value switch { "raw" => "rawkv-backup", "txn" => "txnkv-backup", "volume" => "ebs-snapshot-backup", _ => "snapshot-backup" };
        string[] increment = backup.Settings["last-backup-ts"].IsAbsent ? [] : ["incremental-backup"];
        string[] statement = backup.Settings[SettingNames.Statement].IsAbsent ? [] : ["sql-backup"];
        return [name, .. increment, .. statement];
    }
}
