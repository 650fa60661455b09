using System.Collections.Immutable;
using RunbookLint.Rules.Import;
using RunbookLint.Rules.LogBackup;
using RunbookLint.Rules.Monitoring;
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
        new ErrorStateNeverResumed(),
        new PhysicalImportUnderLogBackup(),
        new ImportIntoUnderLogBackup(),
        new NoSnapshotAfterPhysicalImport(),
        new LogStartDuringPhysicalImport(),
        new PauseInsteadOfStopForImport(),
        new ImportModeImplicit(),
        new BulkImportUnderLogBackup(),
        new SustainedHotspotWritesUnderLogBackup(),
        new SnapshotIntervalTooLong(),
        new SnapshotIntervalAboveRecommended(),
        new LogStorageUndersized(),
        new DeltaMetricUsedForSizing(),
        new NoAlertOnLogTaskError(),
        new LagAlertTooTight(),
        new MissingSafepointAlert(),
        new PauseAlertBeyondGcTtl(),
        new DeprecatedMetric(),
    ];

    /// <summary>The identities of all findings, by id: those of the engine and those of the rules.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } = [.. EngineRules.All, .. All.Select(rule => rule.Descriptor)];

    /// <summary>The identity with an id (<c>RBL3001</c>) or a name, in any case; null when there is none.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        Descriptors.FirstOrDefault(rule => Matches(rule.Id, idOrName) || Matches(rule.Name, idOrName));

    private static bool Matches(string name, string given) => string.Equals(name, given, StringComparison.OrdinalIgnoreCase);
}
