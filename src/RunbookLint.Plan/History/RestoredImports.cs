using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the imports that a restore goes through or ends in.</summary>
internal sealed class RestoredImports(RunbookPlan plan, ClusterSpellings clusters, StorageSteps<SnapshotBackup> snapshots, RestoreSources sources, RestoreHistory restores, Func<Import, IEnumerable<FollowingSnapshot>> snapshotsAfter)
{
    /// <summary>Nobody plans with more in one document; of the others nothing is said.</summary>
    private const int MaxImports = 100;

    private readonly ImportWindows windows = new(plan, clusters);
    private readonly ConcurrentDictionary<string, ImmutableArray<Import>> imports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Operation, SnapshotBackup?> following = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, RestoredImport?> answers = new(OperationReference.Comparer);

    /// <summary>The worst that is wrong with a restore and an import; null when nothing surely is.</summary>
    public RestoredImport? Of(PointRestore restore) => answers.GetOrAdd(restore, _ => Find(restore));

    /// <summary>An import that surely runs before a restore, into the cluster that is restored into; null when there is none.</summary>
    public Import? Into(PointRestore restore) => ImportsBeside(restore).FirstOrDefault(import =>
        plan.Order(import, restore) == PlanOrder.Before && !plan.MayBeSkipped(import, restore) && clusters.Same(import, restore) == Certainty.Yes);

    private RestoredImport? Find(PointRestore restore)
    {
        var steps = sources.StepsOf(restore).ToList();
        if (steps.Count == 0)
            return null;

        var start = new Start(snapshots.WritingTo(restore.FullBackupStorage, restore), restores.BaseOf(restore));
        var crossed = steps.Append(restore).GroupBy(step => plan.DocumentOf(step)).SelectMany(document => ImportsBeside(document.First()))
            .Where(import => steps.Exists(step => clusters.Same(step, import) == Certainty.Yes) && plan.Order(restore, import) != PlanOrder.Before);

        return crossed.Select(import => Judge(restore, start, import)).OfType<RestoredImport>().OrderBy(found => found.Case).FirstOrDefault();
    }

    private RestoredImport? Judge(PointRestore restore, Start from, Import import)
    {
        var window = windows.Of(import);
        var start = IsBefore(from, import, window);
        var next = following.GetOrAdd(import, _ => snapshotsAfter(import).Where(after => after.Certainty == Certainty.Yes && IsFull(after.Backup) && !plan.Recurs(after.Backup)).Select(after => after.Backup).FirstOrDefault());

        if (RestoreHistory.IsInstant(restore.RestoredTs, out var end))
        {
            if (window.Holds(end) && !StartsBehind(from, end))
                return new(import, RestoredImportCase.Inside) { Following = next, Base = from.Step, When = window.Span };

            if (start && import.BypassesLog && window.IsBefore(end) && next is not null && RestoreHistory.InstantOf(next) is { } taken && end.Latest < taken.Earliest)
                return new(import, RestoredImportCase.BeforeSnapshot) { Following = next, Base = from.Step, When = window.Span };
        }

        return start && next is not null && Reaches(restore, next) && plan.Order(restore, next) is PlanOrder.After or PlanOrder.Overlaps
            ? new(import, RestoredImportCase.StaleBase) { Following = next, Base = from.Step }
            : null;
    }

    private ImmutableArray<Import> ImportsBeside(Operation operation) =>
        imports.GetOrAdd(plan.DocumentOf(operation) ?? "", _ => [.. plan.Beside(operation).OfType<Import>().Take(MaxImports)]);

    /// <summary>Whether a restore surely starts before the import: a step takes its snapshot before, or its date is before.</summary>
    private bool IsBefore(Start start, Import import, ImportWindow window)
    {
        if (start.Step is not null)
            return start.Steps.All(snapshot => plan.Order(snapshot, import) == PlanOrder.Before && !plan.Recurs(snapshot) && clusters.Same(snapshot, import) == Certainty.Yes);

        return start.Known is { Instant: { } instant, Source: not BaseSnapshotSource.StartTs } && window.HasBegun is { } begin && instant.Latest < begin;
    }

    private static bool StartsBehind(Start start, Timestamp end) => start.Known is { Instant: { } instant } && instant.Latest > end.Earliest;

    /// <summary>Whether the restored instant is surely not earlier than a snapshot. Without one the restore goes to the end of the log.</summary>
    private static bool Reaches(PointRestore restore, SnapshotBackup snapshot) =>
        restore.RestoredTs.IsAbsent || (RestoreHistory.IsInstant(restore.RestoredTs, out var end) && RestoreHistory.InstantOf(snapshot) is { } taken && end.Earliest >= taken.Latest);

    private static bool IsFull(SnapshotBackup backup) =>
        backup.Scope.Or("full").Is("full") && backup.LastBackupTs.IsAbsent && backup.Settings[SettingNames.Filter].IsAbsent;

    /// <summary>What a restore starts from: the steps that write its snapshot, and what is known of its instant.</summary>
    private sealed record Start(ImmutableArray<SnapshotBackup> Steps, BaseSnapshot? Known)
    {
        public SnapshotBackup? Step => Steps.LastOrDefault();
    }
}
