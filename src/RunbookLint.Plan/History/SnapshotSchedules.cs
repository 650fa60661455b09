using System.Collections.Concurrent;
using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Finds the schedule that writes the snapshots among which a restore chooses: <c>s3://dr/full-$(date +%F)</c> every Sunday. The newest of them
/// may be as old as the longest time between two runs.
/// </summary>
internal sealed class SnapshotSchedules
{
    /// <summary>Nobody names a storage at such length.</summary>
    private const int LongestStorage = 1000;

    private readonly RunbookPlan plan;
    private readonly ILookup<string, (SnapshotBackup Backup, Region Region)> byStem;
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<SourceSpan>> reported;
    private readonly ConcurrentDictionary<(string, string, bool), ImmutableArray<(SnapshotBackup Backup, Region Region)>> read = new();
    private readonly ConcurrentDictionary<ImmutableArray<(SnapshotBackup Backup, Region Region)>, ReplayedLog?> worst = new();

    public SnapshotSchedules(RunbookPlan plan, Func<IEnumerable<SnapshotSchedule>> reported)
    {
        this.plan = plan;
        this.reported = new(() => [.. reported().SelectMany(schedule => schedule.Regions).Select(region => region.Place)]);

        var scheduled = plan.Operations.OfType<SnapshotBackup>().Where(snapshot => snapshot.LastBackupTs.IsAbsent && IsMaybeFull(snapshot))
            .Select(snapshot => (Backup: snapshot, Region: plan.ScheduleOf(snapshot)!, Stem: StemOf(snapshot)))
            .Where(entry => entry.Region is not null).ToList();

        byStem = scheduled.Where(entry => entry.Stem is not null).ToLookup(entry => entry.Stem!, entry => (entry.Backup, entry.Region), StringComparer.Ordinal);
        foreach (var (backup, _, stem) in scheduled)
        {
            if (stem is null)
                unreadable.Add(plan.DocumentOf(backup) ?? "");
        }
    }

    /// <summary>The worst case of a restore; null when no schedule is known, or when its own rule speaks of it.</summary>
    public ReplayedLog? WorstCaseOf(PointRestore restore) => worst.GetOrAdd(EntriesOf(restore), WorstCaseOf);

    private ReplayedLog? WorstCaseOf(ImmutableArray<(SnapshotBackup Backup, Region Region)> entries)
    {
        if (entries.IsEmpty || entries.Any(entry => !entry.Backup.Scope.Or("full").Is("full") || unreadable.Contains(plan.DocumentOf(entry.Backup) ?? "") || reported.Value.Contains(entry.Region.Place)))
            return null;

        var schedules = entries.Select(entry => entry.Region.Schedule.IsKnown(out var expression) ? CronSchedule.Parse(expression, entry.Region.TimeZone.Value) : null).ToList();
        if (schedules.Contains(null))
            return null;

        var gap = CronSchedule.LargestGapOf([.. schedules.OfType<CronSchedule>()]);
        return new(new(null, entries[0].Region.Schedule.Span, BaseSnapshotSource.Schedule), new(gap - Limits.ClockChange, gap));
    }

    /// <summary>The scheduled snapshots of which the restore reads one: the longest stem counts.</summary>
    private ImmutableArray<(SnapshotBackup Backup, Region Region)> EntriesOf(PointRestore restore)
    {
        if (PartlyKnownStorage.TextOf(restore.FullBackupStorage) is not { Length: < LongestStorage } text)
            return [];

        var path = PartlyKnownStorage.WithoutParameters(text);
        for (var length = path.Length; length > 0; length--)
        {
            var stem = path.Substring(0, length);
            var rest = path.Substring(length).Trim('/');
            var isFolder = length == path.Length || path[length - 1] == '/' || path[length] == '/';

            foreach (var key in new[] { stem, stem.TrimEnd('/') + "/*", (plan.DocumentOf(restore) ?? "") + " " + stem })
            {
                if (!byStem.Contains(key))
                    continue;

                var entries = read.GetOrAdd((key, rest, isFolder), _ => [.. byStem[key].Where(entry => Reads(entry.Backup, rest, isFolder))]);
                if (!entries.IsEmpty)
                    return entries;
            }
        }

        return [];
    }

    /// <summary>Whether what a restore names behind the stem can be one run's folder.</summary>
    private static bool Reads(SnapshotBackup backup, string rest, bool isFolder)
    {
        if (!backup.Settings["storage-suffix"].IsAbsent)
            return isFolder && rest.Length > 0 && rest.IndexOf('/') < 0;

        return PartlyKnownStorage.HasHole(backup.Storage.Expression ?? "") ? rest.Length > 0 && rest.IndexOf('/') < 0 : rest.Length == 0;
    }

    /// <summary>What all snapshots of a schedule have in common; null when only the run knows that, too.</summary>
    private string? StemOf(SnapshotBackup snapshot)
    {
        if (PartlyKnownStorage.TextOf(snapshot.Storage) is not { Length: < LongestStorage } text)
            return null;

        if (!snapshot.Settings["storage-suffix"].IsAbsent)
            return PartlyKnownStorage.HasHole(text) ? null : PartlyKnownStorage.WithoutParameters(text) + "/*";

        var stem = PartlyKnownStorage.StemOf(text);
        return stem.IndexOf('/') < 0 || stem.TrimEnd('/').Length == 0 || stem.EndsWith(":/", StringComparison.Ordinal) || stem.EndsWith("://", StringComparison.Ordinal) ? null
            : PartlyKnownStorage.HasHole(stem) ? (plan.DocumentOf(snapshot) ?? "") + " " + stem
            : stem;
    }

    private static bool IsMaybeFull(SnapshotBackup snapshot) => snapshot.Scope.IsDynamic || snapshot.Scope.Or("full").Is("full");
}
