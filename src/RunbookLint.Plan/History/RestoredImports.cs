using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the imports that a restore goes through or ends in.</summary>
internal sealed class RestoredImports(RunbookPlan plan, ClusterSpellings clusters, StorageSteps<SnapshotBackup> snapshots, RestoreSources sources, RestoreHistory restores, Func<Import, IEnumerable<FollowingSnapshot>> snapshotsAfter)
{
    private readonly ImportWindows windows = new(plan, clusters);

    /// <summary>The worst that is wrong with a restore and an import; null when nothing surely is.</summary>
    public RestoredImport? Of(PointRestore restore)
    {
        var steps = sources.StepsOf(restore).ToList();
        if (steps.Count == 0)
            return null;

        var imports = steps.Append(restore).GroupBy(step => plan.DocumentOf(step)).SelectMany(document => plan.Beside(document.First())).OfType<Import>()
            .Where(import => steps.Exists(step => clusters.Same(step, import) == Certainty.Yes) && plan.Order(restore, import) != PlanOrder.Before);

        return imports.Select(import => Judge(restore, import)).OfType<RestoredImport>().OrderBy(found => found.Case).FirstOrDefault();
    }

    private RestoredImport? Judge(PointRestore restore, Import import)
    {
        var window = windows.Of(import);
        var start = BaseBefore(restore, import, window, out var step);
        var following = snapshotsAfter(import).Where(after => after.Certainty == Certainty.Yes && IsFull(after.Backup) && !plan.Recurs(after.Backup)).Select(after => after.Backup).FirstOrDefault();

        if (RestoreHistory.IsInstant(restore.RestoredTs, out var end))
        {
            if (window.Holds(end) && !StartsBehind(restore, end))
                return new(import, RestoredImportCase.Inside) { Following = following, Base = step, When = window.Span };

            if (start && import.BypassesLog && window.IsBefore(end) && following is not null && RestoreHistory.InstantOf(following) is { } taken && end.Latest < taken.Earliest)
                return new(import, RestoredImportCase.BeforeSnapshot) { Following = following, Base = step, When = window.Span };
        }

        return start && following is not null && Reaches(restore, following) && plan.Order(restore, following) is PlanOrder.After or PlanOrder.Overlaps
            ? new(import, RestoredImportCase.StaleBase) { Following = following, Base = step }
            : null;
    }

    /// <summary>Whether the restore surely starts before the import: a step takes its snapshot before, or its date is before.</summary>
    private bool BaseBefore(PointRestore restore, Import import, ImportWindow window, out SnapshotBackup? step)
    {
        ImmutableArray<SnapshotBackup> written = snapshots.WritingTo(restore.FullBackupStorage, restore);
        step = written.LastOrDefault();
        if (step is not null)
            return written.All(snapshot => plan.Order(snapshot, import) == PlanOrder.Before && !plan.Recurs(snapshot) && clusters.Same(snapshot, import) == Certainty.Yes);

        return restores.BaseOf(restore) is { Instant: { } instant, Source: not BaseSnapshotSource.StartTs } && window.HasBegun is { } begin && instant.Latest < begin;
    }

    private bool StartsBehind(PointRestore restore, Timestamp end) => restores.BaseOf(restore) is { Instant: { } instant } && instant.Latest > end.Earliest;

    /// <summary>Whether the restored instant is surely not earlier than a snapshot. Without one the restore goes to the end of the log.</summary>
    private static bool Reaches(PointRestore restore, SnapshotBackup snapshot) =>
        restore.RestoredTs.IsAbsent || (RestoreHistory.IsInstant(restore.RestoredTs, out var end) && RestoreHistory.InstantOf(snapshot) is { } taken && end.Earliest >= taken.Latest);

    private static bool IsFull(SnapshotBackup backup) =>
        backup.Scope.Or("full").Is("full") && backup.LastBackupTs.IsAbsent && backup.Settings[SettingNames.Filter].IsAbsent;
}
