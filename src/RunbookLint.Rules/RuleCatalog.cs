using System.Collections.Immutable;
using RunbookLint.Rules.CommandLine;
using RunbookLint.Rules.Import;
using RunbookLint.Rules.LogBackup;
using RunbookLint.Rules.Monitoring;
using RunbookLint.Rules.PointRestore;
using RunbookLint.Rules.Resources;
using RunbookLint.Rules.Schedule;
using RunbookLint.Rules.Storage;
using RunbookLint.Rules.Versions;

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
        new RestoreMemoryUnset(),
        new RestoreFromSnapshotBeforeImport(),
        new RestorePointInsideImport(),
        new RestorePointBeforePostImportSnapshot(),
        new RestorePointBeforeSnapshot(),
        new RestorePointInFuture(),
        new StartTsWithFullBackup(),
        new FirstRestoreWithoutFullBackup(),
        new RestoreRangesNotContiguous(),
        new RestoreRangeRepeated(),
        new RestoreIntoSourceCluster(),
        new RestoreWhileLogBackupRuns(),
        new RestoreWhileChangefeedRuns(),
        new RestoreStoragesSwapped(),
        new RecoveryTimeObjectiveMissed(),
        new MultipleLogTasks(),
        new LogTaskNameMissing(),
        new LogTaskUnknown(),
        new StopUsedAsPause(),
        new ResumeAfterStop(),
        new PauseLongerThanGcTtl(),
        new PauseWithoutResume(),
        new NewLogStorageWithoutFullBackup(),
        new RecoveryWithoutResume(),
        new ResumeWithoutStatusCheck(),
        new ResumeAfterGcWindow(),
        new TruncateRangeTooLarge(),
        new FirstTruncateNotBatched(),
        new TruncatePastOldestSnapshot(),
        new TruncateWaitsForConfirmation(),
        new TruncateWithoutUntil(),
        new ConcurrentTruncates(),
        new TruncateNotGuarded(),
        new LogFilesDeletedByHand(),
        new LogBackupDisabledInTikv(),
        new SnapshotBeforeLogStart(),
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
        new SustainedHotspotWritesUnderLogBackup(),
        new LargeTransactionUnderLogBackup(),
        new TransactionLimitRaisedUnderLogBackup(),
        new PhysicalImportRefused(),
        new SnapshotIntervalTooLong(),
        new SnapshotIntervalAboveRecommended(),
        new LogBackupWithoutFullBackup(),
        new MaxBackupsDeletesLogBackup(),
        new ScheduleWithoutRetention(),
        new RetentionShorterThanGap(),
        new CronMinuteWildcard(),
        new CronInvalid(),
        new PausedScheduleKeepsLog(),
        new BaseSnapshotDeleted(),
        new RecoveryPointObjectiveMissed(),
        new LogStorageUndersized(),
        new DeltaMetricUsedForSizing(),
        new LogStorageOverlapsSnapshotStorage(),
        new LogStorageSharedByClusters(),
        new CleanPolicyDeletesBackup(),
        new NoAlertOnLogTaskError(),
        new LagAlertTooTight(),
        new MissingSafepointAlert(),
        new PauseAlertBeyondGcTtl(),
        new DeprecatedMetric(),
        new DigitsReadAsTso(),
        new TimestampWithoutZone(),
        new TimestampInHostZone(),
        new TimestampNamedZone(),
        new TimestampDateOnly(),
        new LastBackupTsNotTso(),
        new BoolFlagWithSpace(),
        new TypographicDash(),
        new UnquotedStorageUrl(),
        new SecretInPlainText(),
        new UnknownFlag(),
        new OperatorTimestampFormat(),
        new DurationUnit(),
        new KindUnsupportedByOperator(),
        new LogSubcommandUnsupported(),
        new LogStopWithSubcommand(),
        new PitrSourceCount(),
        new FieldInWrongMode(),
        new KnownBug(),
        new BrVersionMismatch(),
    ];

    /// <summary>The identities of all findings, by id: those of the engine and those of the rules.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } = [.. EngineRules.All, .. All.Select(rule => rule.Descriptor)];

    /// <summary>The identity with an id (<c>RBL3001</c>) or a name, in any case; null when there is none.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        Descriptors.FirstOrDefault(rule => Matches(rule.Id, idOrName) || Matches(rule.Name, idOrName));

    private static bool Matches(string name, string given) => string.Equals(name, given, StringComparison.OrdinalIgnoreCase);
}
