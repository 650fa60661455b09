using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>
/// What the children of one region see of the log backup. Each sees what stands outside of the region as all do, and of the other children
/// what the region's kind lets it see; so what the first children see is carried on to the next ones, and nothing is folded twice.
/// </summary>
internal sealed class LogBackupRegion
{
    private readonly ImmutableArray<LogBackupEvent> events;
    private readonly LogBackupView outside;
    private readonly RegionKind kind;
    private readonly string? document;
    private readonly int start;
    private readonly int end;

    // What stands before the n-th event of the region, and behind the n-th from its end, as the later, and the earlier, children see it.
    private readonly List<LogBackupPast> pasts;
    private readonly List<LogBackupFuture> futures;
    private readonly List<LogBackupCompany> before = [default];
    private readonly List<LogBackupCompany> behind = [default];

    /// <summary>A region.</summary>
    /// <param name="events">All that happens, in the order of the text.</param>
    /// <param name="outside">What is seen of what stands outside of the region.</param>
    /// <param name="kind">How its children relate in time.</param>
    /// <param name="document">The path of the document of all moments that are asked for.</param>
    /// <param name="start">The index of the first event in the region.</param>
    /// <param name="end">The index behind its last event.</param>
    public LogBackupRegion(ImmutableArray<LogBackupEvent> events, LogBackupView outside, RegionKind kind, string? document, int start, int end)
    {
        (this.events, this.outside, this.kind, this.document, this.start, this.end) = (events, outside, kind, document, start, end);
        pasts = [outside.Past];
        futures = [outside.Future];
    }

    /// <summary>What one of its children sees.</summary>
    /// <param name="child">A path into the child.</param>
    /// <param name="first">The index of the first event in the child.</param>
    /// <param name="next">The index behind its last event.</param>
    public LogBackupView Inside(PlanPath child, int first, int next) => kind switch
    {
        RegionKind.Choice => outside,
        RegionKind.Unordered => outside with { Company = outside.Company.And(Before(first, child)).And(Behind(next, child)) },
        _ => outside with { Past = PastAt(first, child), Future = FutureAt(next, child) },
    };

    private LogBackupPast PastAt(int index, PlanPath child)
    {
        while (pasts.Count <= index - start)
        {
            var happening = events[start + pasts.Count - 1];
            pasts.Add(pasts[pasts.Count - 1].Then(happening, happening.Path.MayBeSkipped(child)));
        }

        return pasts[index - start];
    }

    private LogBackupFuture FutureAt(int index, PlanPath child)
    {
        while (futures.Count <= end - index)
        {
            var happening = events[end - futures.Count];
            futures.Add(futures[futures.Count - 1].Behind(happening, happening.Path.MayBeSkipped(child)));
        }

        return futures[end - index];
    }

    private LogBackupCompany Before(int index, PlanPath child)
    {
        while (before.Count <= index - start)
            before.Add(before[before.Count - 1].And(Alone(events[start + before.Count - 1], child)));

        return before[index - start];
    }

    private LogBackupCompany Behind(int index, PlanPath child)
    {
        while (behind.Count <= end - index)
            behind.Add(behind[behind.Count - 1].And(Alone(events[end - behind.Count], child)));

        return behind[end - index];
    }

    private LogBackupCompany Alone(LogBackupEvent happening, PlanPath child) => LogBackupCompany.Of(happening, happening.Path.MayBeSkipped(child), document);
}
