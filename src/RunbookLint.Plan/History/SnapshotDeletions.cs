using System.Collections.Concurrent;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>What the plan deletes of the snapshots that it takes.</summary>
/// <remarks>The deletions are looked up by the directories around a snapshot, so that the cost does not grow with the pairs.</remarks>
internal sealed class SnapshotDeletions
{
    private readonly RunbookPlan plan;
    private readonly ILookup<string, (DeleteFiles Deletion, StorageUse Place)> at;

    /// <summary>The documents that delete something that only the run knows.</summary>
    private readonly HashSet<string> unknown;

    private readonly ConcurrentDictionary<Operation, bool> deleted = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, (TimeSpan Kept, SourceSpan Span)?> kept = new(OperationReference.Comparer);

    public SnapshotDeletions(RunbookPlan plan)
    {
        this.plan = plan;
        var all = plan.Operations.OfType<DeleteFiles>().Select(deletion => (Deletion: deletion, Place: StorageUse.Of(deletion))).ToList();
        at = all.Where(entry => entry.Place is not null).ToLookup(entry => entry.Place!.Path, entry => (entry.Deletion, entry.Place!), StringComparer.Ordinal);
        unknown = new(all.Where(entry => entry.Place is null).Select(entry => plan.DocumentOf(entry.Deletion) ?? ""), StringComparer.Ordinal);
    }

    /// <summary>Whether something may delete a snapshot after it was taken.</summary>
    public bool MayDelete(SnapshotBackup snapshot) => deleted.GetOrAdd(snapshot, _ => unknown.Contains(plan.DocumentOf(snapshot) ?? "") || Around(snapshot).Any());

    /// <summary>
    /// How long snapshots are kept that get a directory of their own each time; null when nothing deletes them by their age, and when
    /// something else deletes them, too.
    /// </summary>
    public (TimeSpan Kept, SourceSpan Span)? KeptFor(SnapshotBackup snapshot) => kept.GetOrAdd(snapshot, _ => Shortest(snapshot));

    private (TimeSpan Kept, SourceSpan Span)? Shortest(SnapshotBackup snapshot)
    {
        if (!snapshot.Storage.IsDynamic || unknown.Contains(plan.DocumentOf(snapshot) ?? ""))
            return null;

        (TimeSpan Kept, SourceSpan Span)? least = null;
        foreach (var (deletion, place) in Around(snapshot))
        {
            if (AgeOf(deletion) is not var (age, span) || (place.Location.IsLocal && !plan.AreTogether(deletion, snapshot)))
                return null;

            // Those named in another way lie beside these.
            if (place.IsInside && PartlyKnownStorage.StemIn(deletion.Storage) != PartlyKnownStorage.StemIn(snapshot.Storage))
                continue;

            if (least is null || age < least.Value.Kept)
                least = (age, span);
        }

        return least;
    }

    private IEnumerable<(DeleteFiles Deletion, StorageUse Place)> Around(SnapshotBackup snapshot) => StorageUse.Of(snapshot) is { } use
        ? use.Around.SelectMany(path => at[path]).Where(entry => plan.Order(entry.Deletion, snapshot) is var order && (order != PlanOrder.Before || entry.Place.IsInside || AgeOf(entry.Deletion) is not null))
        : [];

    /// <summary>The age from which on files are deleted: <c>-mtime +30</c>, or the date in the name of the directory.</summary>
    private static (TimeSpan Age, SourceSpan Span)? AgeOf(DeleteFiles deletion)
    {
        var age = deletion.Settings[DeleteFiles.Age];
        if (age.IsKnown(out var text))
            return Durations.TryParse(text, out var duration) ? (duration, age.Span) : null;

        return age.IsAbsent && deletion.Storage is { IsDynamic: true, Expression: { } expression } && RelativeInstant.AgoOf(expression) is { } ago ? (ago, deletion.Storage.Span) : null;
    }
}
