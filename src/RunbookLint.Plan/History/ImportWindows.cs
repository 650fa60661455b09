using System.Collections.Concurrent;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Works out when an import runs: a heading over it says so, or the snapshots right before and right after it do, or the log backup that starts
/// again after it. Dates in the names of its data and logs are not when it runs.
/// </summary>
internal sealed class ImportWindows(RunbookPlan plan, ClusterSpellings clusters)
{
    /// <summary>How far apart the snapshots around an import may be that frame it.</summary>
    private static readonly TimeSpan MaxDistance = TimeSpan.FromDays(2);

    private static readonly string[] Words = ["import", "load", "lightning", "ingest", "导入", "導入", "インポート"];

    private readonly ConcurrentDictionary<Operation, ImportWindow> windows = new(OperationReference.Comparer);

    /// <summary>When an import runs, as far as the text tells.</summary>
    public ImportWindow Of(Import import) => windows.GetOrAdd(import, _ => Find(import));

    private ImportWindow Find(Import import)
    {
        var over = RestartAfter(import);
        if (plan.RegionsAround(import).Reverse().Select(region => (Region: region, Period: PeriodOf(region))).FirstOrDefault(entry => entry.Period is not null) is { Period: { } period, Region: var titled })
            return Said(period, over, titled.Place, import);

        var (before, after) = Around(import);

        // Between snapshots that are further apart there is room for more than the import: they say nothing about when it ran.
        if (before is { } first && after is { } next && next.Earliest - first.Latest > MaxDistance)
            (before, after) = (null, null);

        return new(before?.Latest, over is { } restart && after is { } && restart < after.Value.Earliest ? restart : after?.Earliest, over, import.Span);
    }

    private ImportWindow Said(TitlePeriod period, DateTime? over, SourceSpan place, Import import)
    {
        // A day says on which day it runs, not when.
        if (period.Begin.IsDateOnly)
            return new(null, null, Earlier(over, (period.End is { IsDateOnly: true } last ? last : period.Begin).Latest.AddDays(1)), place);

        return period.End is { } end
            ? new(period.Begin.Latest, end.Earliest, Earlier(over, end.Latest), place)
            : new(period.Begin.Latest, Around(import).After?.Earliest, over, place);
    }

    private static TitlePeriod? PeriodOf(Region region) =>
        region.Title is { } title && Words.Any(word => title.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? TitlePeriod.Read(title) : null;

    private static DateTime? Earlier(DateTime? first, DateTime second) => first is { } one && one < second ? one : second;

    /// <summary>
    /// The instants of the snapshots that the flow takes directly before and directly after the import. With other work in between, the
    /// import may have run at any time.
    /// </summary>
    private (Timestamp? Before, Timestamp? After) Around(Import import)
    {
        Timestamp? before = null;
        Timestamp? after = null;

        foreach (var operation in plan.Beside(import))
        {
            var order = plan.Order(operation, import);
            if (order == PlanOrder.Before)
                before = operation is SnapshotBackup first ? InstantAt(first, import) : KeepsTime(operation) ? before : null;
            else if (order == PlanOrder.After && operation is SnapshotBackup next)
                return (before, InstantAt(next, import));
            else if (order == PlanOrder.After && !KeepsTime(operation))
                return (before, after);
        }

        return (before, after);
    }

    private Timestamp? InstantAt(SnapshotBackup snapshot, Import import) =>
        clusters.Same(snapshot, import) == Certainty.Yes && !plan.Recurs(snapshot) && !plan.MayBeSkipped(snapshot, import) ? RestoreHistory.InstantOf(snapshot) : null;

    private static bool KeepsTime(Operation operation) =>
        operation is Import or StartLogBackup or StopLogBackup or PauseLogBackup or ResumeLogBackup or QueryLogBackup or ChangeSetting or DeclareCluster or SwitchImportMode or InspectBackup;

    /// <summary>Where the log begins that is started again behind the import.</summary>
    private DateTime? RestartAfter(Import import)
    {
        foreach (var start in plan.Beside(import).OfType<StartLogBackup>())
        {
            if (plan.Order(start, import) == PlanOrder.After && clusters.Same(start, import) == Certainty.Yes && RestoreHistory.IsInstant(start.StartTs, out var instant))
                return instant.Latest;
        }

        return null;
    }
}
