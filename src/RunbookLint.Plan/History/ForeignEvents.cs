using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>All that happens to the log backup of one cluster, as a document sees it that stands for itself: without an order to its own steps.</summary>
/// <remarks>Then three questions are all that the other documents answer, and each is answered by two places in a list.</remarks>
internal sealed class ForeignEvents
{
    private readonly ImmutableArray<LogBackupEvent> declared;
    private readonly ImmutableArray<LogBackupEvent> stops;
    private readonly ImmutableArray<LogBackupEvent> doubts;

    public ForeignEvents(ImmutableArray<LogBackupEvent> all)
    {
        All = all;
        declared = [.. all.Where(happening => happening.Same == Certainty.Yes && (happening.Operation is DeclareCluster || (happening.Operation is StartLogBackup && !happening.Path.IsConditional)))];
        stops = [.. all.Where(happening => happening.Operation is StopLogBackup && !happening.IsUndone)];
        doubts = [.. all.Where(happening => happening.Operation is StartLogBackup && (happening.Same != Certainty.Yes || happening.Path.IsConditional))];
    }

    /// <summary>All of them, in the order of the text.</summary>
    public ImmutableArray<LogBackupEvent> All { get; }

    /// <summary>The first that declares a task outside of a document; none when nothing does.</summary>
    public IEnumerable<LogBackupEvent> DeclaredOutside(PlanPath document)
    {
        if (IndexOutside(declared, document) is >= 0 and var index)
            yield return declared[index];
    }

    /// <summary>Whether something outside of a document stops a task for good.</summary>
    public bool StopOutside(PlanPath document) => IndexOutside(stops, document) >= 0;

    /// <summary>Whether something outside of a document maybe starts a task.</summary>
    public bool DoubtOutside(PlanPath document) => IndexOutside(doubts, document) >= 0;

    private static int IndexOutside(ImmutableArray<LogBackupEvent> events, PlanPath document)
    {
        if (events.IsEmpty || events[0].Number < document.First)
            return events.Length == 0 ? -1 : 0;

        var (low, high) = (0, events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].Number < document.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low < events.Length ? low : -1;
    }
}
