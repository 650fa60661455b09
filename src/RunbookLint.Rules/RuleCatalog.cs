using System.Collections.Immutable;
using RunbookLint.Rules.Import;
using RunbookLint.Rules.LogBackup;
using RunbookLint.Rules.PointRestore;
using RunbookLint.Rules.Schedule;
using RunbookLint.Rules.Storage;

namespace RunbookLint.Rules;

/// <summary>All rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new LogRangeTooLong(),
        new LogRangeAboveRecommended(),
        new RestoreMemoryTooLow(),
        new RecoveryWithoutResume(),
        new TruncateRangeTooLarge(),
        new LogFilesDeletedByHand(),
        new LogBackupDisabledInTikv(),
        new ErrorStateNeverResumed(),
        new PhysicalImportUnderLogBackup(),
        new ImportIntoUnderLogBackup(),
        new NoSnapshotAfterPhysicalImport(),
        new SnapshotDuringPhysicalImport(),
        new LogStartDuringPhysicalImport(),
        new PauseInsteadOfStopForImport(),
        new ImportPrecheckDisabled(),
        new ImportModeImplicit(),
        new BulkImportUnderLogBackup(),
        new LargeTransactionUnderLogBackup(),
        new TransactionLimitRaisedUnderLogBackup(),
        new PhysicalImportRefused(),
        new SnapshotIntervalTooLong(),
        new SnapshotIntervalAboveRecommended(),
        new LogStorageOverlapsSnapshotStorage(),
        new LogStorageSharedByClusters(),
        new CleanPolicyDeletesBackup(),
    ];

    /// <summary>The identities of all findings, by id: those of the engine and those of the rules.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } = [.. EngineRules.All, .. All.Select(rule => rule.Descriptor)];

    /// <summary>The identity with an id (<c>RBL3001</c>) or a name, in any case; null when there is none.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        Descriptors.FirstOrDefault(rule => Matches(rule.Id, idOrName) || Matches(rule.Name, idOrName));

    private static bool Matches(string name, string given) => string.Equals(name, given, StringComparison.OrdinalIgnoreCase);
}
