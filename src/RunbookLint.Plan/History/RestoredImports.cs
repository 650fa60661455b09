using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the imports that a restore goes through or ends in.</summary>
internal sealed class RestoredImports(RunbookPlan plan, ClusterSpellings clusters, StorageSteps<SnapshotBackup> snapshots, StorageSteps<StartLogBackup> logs, RestoreHistory restores, Func<Import, IEnumerable<FollowingSnapshot>> snapshotsAfter)
{
    private readonly ImportWindows windows = new(plan, clusters);
    private readonly ConcurrentDictionary<string, ImmutableArray<Import>> imports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Operation, SnapshotBackup?> following = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, RestoredImport?> answers = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, Dictionary<string, int>> ranks = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, ImmutableArray<Operation>> firsts = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<long, bool> ofSteps = new();
    private readonly ConcurrentDictionary<long, bool> before = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<Import>> dated = new(StringComparer.Ordinal);

    /// <summary>The worst that is wrong with a restore and an import; null when nothing surely is.</summary>
    public RestoredImport? Of(PointRestore restore) => answers.GetOrAdd(restore, _ => Find(restore));

    /// <summary>An import that surely runs before a restore, into the cluster that is restored into; null when there is none.</summary>
    public Import? Into(PointRestore restore) => ImportsBeside(restore).FirstOrDefault(import =>
        plan.Order(import, restore) == PlanOrder.Before && !plan.MayBeSkipped(import, restore) && clusters.Same(import, restore) == Certainty.Yes);

    private RestoredImport? Find(PointRestore restore)
    {
        var (from, log) = (snapshots.WritingTo(restore.FullBackupStorage, restore), logs.WritingTo(restore.Storage, restore));
        if (from.IsEmpty && log.IsEmpty)
            return null;

        var start = new Start(from, restores.BaseOf(restore), RestoreHistory.IsInstant(restore.RestoredTs, out var end) ? end : null);
        RestoredImport? worst = null;

        foreach (var import in ImportsToJudge(restore, start, log))
        {
            if (plan.Order(restore, import) == PlanOrder.Before || Judge(restore, start, import) is not { } found || (worst is not null && worst.Case <= found.Case))
                continue;

            if (IsOfAny(from, import) || IsOfAny(log, import))
                worst = found;

            if (worst is { Case: RestoredImportCase.Inside })
                break;
        }

        return worst;
    }

    /// <summary>
    /// The imports beside the steps that a restore reads, and beside itself, in the order of those. In a workspace they are many: only those are looked at
    /// of which the text tells when they run, or which may run behind the snapshot that the restore starts from.
    /// </summary>
    private IEnumerable<Import> ImportsToJudge(PointRestore restore, Start start, ImmutableArray<StartLogBackup> log)
    {
        if (!plan.HasSeparateDocuments)
            return FirstOfDocuments(start.Steps).Concat(FirstOfDocuments(log)).Append(restore).GroupBy(step => plan.DocumentOf(step)).SelectMany(document => ImportsBeside(document.First()));

        var (first, second) = (RanksOf(start.Steps), RanksOf(log));
        var own = plan.DocumentOf(restore) ?? "";
        var near = start.Step is { } step ? plan.DocumentOf(step) : null;

        return Dated().Where(import => plan.DocumentOf(import) != near).Concat(start.Step is null ? [] : ImportsBeside(start.Step))
            .Select(import => (Import: import, Rank: RankOf(plan.DocumentOf(import) ?? "")))
            .Where(entry => entry.Rank is not null)
            .OrderBy(entry => entry.Rank).ThenBy(entry => plan.PathOf(entry.Import).First)
            .Select(entry => entry.Import);

        int? RankOf(string document) =>
            first.TryGetValue(document, out var rank) ? rank
            : second.TryGetValue(document, out var later) ? first.Count + later
            : document == own ? int.MaxValue : null;
    }

    /// <summary>The imports of which the text tells when they begin.</summary>
    private ImmutableArray<Import> Dated() => dated.GetOrAdd("", _ =>
        [.. plan.Operations.OfType<Import>().GroupBy(import => plan.DocumentOf(import)).SelectMany(document => ImportsBeside(document.First())).Where(import => windows.Of(import).HasBegun is not null)]);

    /// <summary>One step of each of the documents that steps stand in, in their order.</summary>
    private ImmutableArray<Operation> FirstOfDocuments<TStep>(ImmutableArray<TStep> steps)
        where TStep : Operation => steps.IsEmpty ? [] : firsts.GetOrAdd(steps[0], _ => [.. steps.GroupBy(step => plan.DocumentOf(step)).Select(document => document.First())]);

    /// <summary>The places of documents among those that steps stand in.</summary>
    private Dictionary<string, int> RanksOf<TStep>(ImmutableArray<TStep> steps)
        where TStep : Operation => steps.IsEmpty ? [] : ranks.GetOrAdd(steps[0], _ =>
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (plan.DocumentOf(step) is { } document && !places.ContainsKey(document))
                places.Add(document, places.Count);
        }

        return places;
    });

    private bool IsOfAny<TStep>(ImmutableArray<TStep> steps, Import import)
        where TStep : Operation => !steps.IsEmpty && ofSteps.GetOrAdd(PairOf(steps[0], import), _ => steps.Any(step => clusters.Same(step, import) == Certainty.Yes));

    /// <summary>Steps that write to one storage are told by one of them.</summary>
    private long PairOf(Operation step, Import import) => ((long)plan.PathOf(step).First << 32) | (uint)plan.PathOf(import).First;

    private RestoredImport? Judge(PointRestore restore, Start from, Import import)
    {
        var window = windows.Of(import);
        var start = IsBefore(from, import, window);

        if (from.End is { } end)
        {
            if (window.Holds(end) && !StartsBehind(from, end))
                return new(import, RestoredImportCase.Inside) { Following = FollowingOf(import), Base = from.Step, When = window.Span };

            if (start && import.BypassesLog && window.IsBefore(end) && FollowingOf(import) is { } behind && RestoreHistory.InstantOf(behind) is { } taken && end.Latest < taken.Earliest)
                return new(import, RestoredImportCase.BeforeSnapshot) { Following = behind, Base = from.Step, When = window.Span };
        }

        return start && FollowingOf(import) is { } next && Reaches(restore, from, next) && plan.Order(restore, next) is PlanOrder.After or PlanOrder.Overlaps
            ? new(import, RestoredImportCase.StaleBase) { Following = next, Base = from.Step }
            : null;
    }

    private SnapshotBackup? FollowingOf(Import import) => following.GetOrAdd(import, _ =>
        snapshotsAfter(import).Where(after => after.Certainty == Certainty.Yes && IsFull(after.Backup) && !plan.Recurs(after.Backup)).Select(after => after.Backup).FirstOrDefault());

    private ImmutableArray<Import> ImportsBeside(Operation operation) =>
        imports.GetOrAdd(plan.DocumentOf(operation) ?? "", _ => [.. plan.Beside(operation).OfType<Import>().Take(PlanLimits.Imports)]);

    /// <summary>Whether a restore surely starts before the import: a step takes its snapshot before, or its date is before.</summary>
    private bool IsBefore(Start start, Import import, ImportWindow window)
    {
        if (start.Step is { } step)
            return before.GetOrAdd(PairOf(step, import), _ => start.Steps.All(snapshot => plan.Order(snapshot, import) == PlanOrder.Before && !plan.Recurs(snapshot) && clusters.Same(snapshot, import) == Certainty.Yes));

        return start.Known is { Instant: { } instant, Source: not BaseSnapshotSource.StartTs } && window.HasBegun is { } begin && instant.Latest < begin;
    }

    private static bool StartsBehind(Start start, Timestamp end) => start.Known is { Instant: { } instant } && instant.Latest > end.Earliest;

    /// <summary>Whether the restored instant is surely not earlier than a snapshot. Without one the restore goes to the end of the log.</summary>
    private static bool Reaches(PointRestore restore, Start start, SnapshotBackup snapshot) =>
        restore.RestoredTs.IsAbsent || (start.End is { } end && RestoreHistory.InstantOf(snapshot) is { } taken && end.Earliest >= taken.Latest);

    private static bool IsFull(SnapshotBackup backup) =>
        backup.Scope.Or("full").Is("full") && backup.LastBackupTs.IsAbsent && backup.Settings[SettingNames.Filter].IsAbsent;

    /// <summary>What a restore starts from: the steps that write its snapshot, and what is known of its instant; and where it ends, if that is known.</summary>
    private sealed record Start(ImmutableArray<SnapshotBackup> Steps, BaseSnapshot? Known, Timestamp? End)
    {
        public SnapshotBackup? Step => Steps.LastOrDefault();
    }
}
