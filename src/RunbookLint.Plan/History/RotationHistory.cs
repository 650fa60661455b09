using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds deletions of old snapshots that leave log without a snapshot before it.</summary>
internal sealed class RotationHistory
{
    /// <summary>What is counted in days, on both sides, is not more exact than a day and a change of the clocks.</summary>
    private static readonly TimeSpan DayPrecision = TimeSpan.FromHours(25);

    private readonly RunbookPlan plan;
    private readonly ILookup<string, SnapshotBackup> byStem;
    private readonly ILookup<string, SnapshotBackup> byFolder;
    private readonly ConcurrentDictionary<(string, TimeSpan, string, string), LostBase?> found = new();

    private readonly Lazy<ILookup<string, (DeleteFiles Deletion, string Stem)>> byDocument;

    public RotationHistory(RunbookPlan plan)
    {
        this.plan = plan;
        byDocument = new(() => plan.Operations.OfType<DeleteFiles>().Where(deletion => !deletion.IsLifecycle)
            .Select(deletion => (Deletion: deletion, Stem: StemOf(deletion.Storage, isFolder: false)))
            .Where(entry => entry.Stem is not null)
            .ToLookup(entry => plan.DocumentOf(entry.Deletion) ?? "", entry => (entry.Deletion, entry.Stem!), StringComparer.Ordinal));
        var taken = plan.Operations.OfType<SnapshotBackup>()
            .Where(snapshot => plan.ScheduleOf(snapshot) is not null)
            .Select(snapshot => (Snapshot: snapshot, Stem: StemOf(snapshot.Storage, !snapshot.Settings[SettingNames.StorageSuffix].IsAbsent)))
            .Where(entry => entry.Stem is not null)
            .ToList();

        byStem = taken.ToLookup(entry => entry.Stem!, entry => entry.Snapshot, StringComparer.Ordinal);
        byFolder = taken.SelectMany(entry => FoldersAround(entry.Stem!).Select(folder => (Folder: folder, entry.Snapshot))).ToLookup(entry => entry.Folder, entry => entry.Snapshot, StringComparer.Ordinal);
    }

    /// <summary>The deletions of the same document that take away full backups beside a new one, but not the new one itself.</summary>
    public IEnumerable<DeleteFiles> OfOlderThan(SnapshotBackup backup)
    {
        var deletions = byDocument.Value[plan.DocumentOf(backup) ?? ""];
        return deletions.Any() && StemOf(backup.Storage, isFolder: false) is { } stem
            ? deletions.Where(entry => IsBeside(entry.Deletion, entry.Stem, backup, stem)).Select(entry => entry.Deletion)
            : [];
    }

    private static bool IsBeside(DeleteFiles deletion, string place, SnapshotBackup backup, string stem)
    {
        if (!deletion.OlderThan.IsAbsent)
            return stem.Length > place.Length && stem.StartsWith(place, StringComparison.Ordinal) && stem[place.Length] == '/';

        return deletion.Storage.IsDynamic
            ? place == stem && deletion.Storage.Expression != backup.Storage.Expression
            : place != stem && place.Substring(0, place.LastIndexOf('/')) == stem.Substring(0, stem.LastIndexOf('/')) && FolderName.AreOfOneKind(place, stem);
    }

    /// <summary>The log that a deletion leaves without a snapshot; null when there surely is none.</summary>
    public LostBase? LostTo(DeleteFiles deletion)
    {
        if (plan.IsConditional(deletion) || RhythmOf(deletion) is not { } rhythm || KeptBy(deletion) is not { } kept || kept <= TimeSpan.Zero)
            return null;

        var stem = StemOf(deletion.Storage, isFolder: false);
        return stem is null ? null : found.GetOrAdd((stem, kept, rhythm, plan.DocumentOf(deletion) ?? ""), _ => Find(deletion, stem, kept, rhythm));
    }

    private LostBase? Find(DeleteFiles deletion, string stem, TimeSpan kept, string rhythm)
    {
        ImmutableArray<SnapshotBackup> deleted = [.. deletion.NamedAfter is null ? byFolder[stem] : byStem[stem]];
        if (deleted.IsEmpty || CronSchedule.Parse(rhythm) is not { } deletions || plan.History.LogDeletedBy(deletion) is not null)
            return null;

        var first = deleted[0];
        if (plan.History.LogBackupOf(first) is not { } log || TruncationOf(log) is not { IsKnown: true } truncation)
            return null;

        var schedules = SchedulesOf(first, new(deleted, OperationReference.Comparer));
        if (schedules.IsEmpty)
            return null;

        var gap = CronSchedule.LargestGapOf(schedules);
        if (RotationGap.Longest(schedules, deletions, kept, deletion.NamedAfter is not null, truncation.Ago ?? kept) is not { } worst || worst.Length <= DayPrecision)
            return null;

        return new(first, plan.ScheduleOf(first)!, log)
        {
            Kept = kept,
            Gap = gap,
            Length = worst.Length,
            Days = schedules.All(IsOfWeekdays) && worst.Length < TimeSpan.FromDays(7) ? (worst.From.DayOfWeek, worst.To.DayOfWeek) : null,
            Truncation = truncation.Operation,
        };
    }

    /// <summary>The schedules of all snapshots of the cluster; none when another snapshot may be left, and when one comes and goes as only the run knows.</summary>
    private ImmutableArray<CronSchedule> SchedulesOf(SnapshotBackup first, HashSet<Operation> deleted)
    {
        var schedules = ImmutableArray.CreateBuilder<CronSchedule>();
        foreach (var snapshot in plan.History.SnapshotsOf(first))
        {
            if (plan.ScheduleOf(snapshot) is not { } region || (snapshot.Scope.IsKnown(out var scope) && scope != "full"))
                continue;

            if (!deleted.Contains(snapshot) || plan.IsConditional(snapshot) || !snapshot.LastBackupTs.IsAbsent || snapshot.Scope.IsDynamic
                || !region.Schedule.IsKnown(out var expression) || CronSchedule.Parse(expression, region.TimeZone.Value) is not { } schedule)
            {
                return [];
            }

            schedules.Add(schedule);
        }

        return schedules.ToImmutable();
    }

    /// <summary>How long the log is kept. Nothing is known of it when one of its truncations does not say.</summary>
    private (bool IsKnown, TimeSpan? Ago, TruncateLogBackup? Operation) TruncationOf(Operation log)
    {
        (bool IsKnown, TimeSpan? Ago, TruncateLogBackup? Operation) least = (true, null, null);
        foreach (var truncation in plan.Operations.OfType<TruncateLogBackup>())
        {
            if (!truncation.DryRun.Or("false").Is("false") || plan.History.SameLog(log, truncation) == Certainty.No)
                continue;

            if (truncation.Until is not { IsDynamic: true, Expression: { } expression } || RelativeInstant.AgoOf(expression) is not { } ago)
                return default;

            if (least.Ago is null || ago < least.Ago)
                least = (true, ago, truncation);
        }

        return least;
    }

    /// <summary>When a deletion runs; null when nobody knows.</summary>
    private string? RhythmOf(DeleteFiles deletion) => deletion.IsLifecycle ? "@daily" : plan.ScheduleOf(deletion)?.Schedule.Value;

    private static TimeSpan? KeptBy(DeleteFiles deletion) =>
        deletion.NamedAfter ?? (deletion.Storage.IsKnown() && deletion.OlderThan.IsKnown(out var age) ? age : null);

    /// <summary>A directory in one spelling, as far as it is the same in all runs; null when that tells nothing.</summary>
    private static string? StemOf(Setting<string> storage, bool isFolder)
    {
        if (storage.IsKnown(out var url))
            return StorageLocation.Parse(url) is { } location ? location + (isFolder ? "/" : "") : null;

        if (PartlyKnownStorage.TextOf(storage) is not { } text || PartlyKnownStorage.StemOf(text) is not { } stem || PartlyKnownStorage.HasHole(stem) || stem.LastIndexOf('/') is not (> 0 and var slash))
            return null;

        return StorageLocation.Parse(stem.Substring(0, slash)) is { } folder ? folder + stem.Substring(slash) : null;
    }

    /// <summary>The folders in which the runs put theirs. One that all runs share is none.</summary>
    private static IEnumerable<string> FoldersAround(string stem)
    {
        for (var (slash, depth) = (stem.LastIndexOf('/'), 0); slash > 0 && stem[slash - 1] != '/' && depth < 64; slash = stem.LastIndexOf('/', slash - 1), depth++)
            yield return stem.Substring(0, slash);
    }

    private static bool IsOfWeekdays(CronSchedule schedule) => schedule.Expression.Split(' ') is [_, _, "*", "*", not "*"];
}
