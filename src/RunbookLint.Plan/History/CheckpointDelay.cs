namespace RunbookLint.Plan;

/// <summary>What writes wait for before a log backup holds them.</summary>
public sealed record CheckpointDelay
{
    private const string Item = "log-backup.max-flush-interval";

    /// <summary>The setting of how long TiKV collects before it flushes; null when it is not moved.</summary>
    public ChangeSetting? Flush { get; private init; }

    /// <summary>How long TiKV collects before it flushes; null when it is not moved.</summary>
    public TimeSpan? FlushInterval { get; private init; }

    /// <summary>What prose says of the longest transaction; null when it says nothing.</summary>
    public StateFact? LongestTransaction { get; private init; }

    internal static CheckpointDelay Of(RunbookPlan plan, ClusterSpellings clusters, Operation operation)
    {
        // A flush that may be that of the cluster excuses when it is quicker than the one that surely is.
        var flushes = plan.Operations.OfType<ChangeSetting>()
            .Where(change => change.Item.Is(Item))
            .Select(change => (Change: change, Same: clusters.Same(change, operation), Interval: IntervalOf(change)))
            .Where(entry => entry.Same != Certainty.No && entry.Interval is not null)
            .OrderBy(entry => entry.Interval)
            .ToList();

        var slowest = flushes.Exists(entry => entry.Same == Certainty.Yes) ? TimeSpan.MaxValue : Limits.FlushInterval;
        var flush = flushes.Find(entry => entry.Interval <= slowest);
        var longest = plan.Operations.OfType<StateFact>()
            .Where(fact => fact.LongestTransaction.IsKnown() && clusters.Same(fact, operation) == Certainty.Yes)
            .OrderByDescending(fact => fact.LongestTransaction.Value)
            .FirstOrDefault();

        return new() { Flush = flush.Change, FlushInterval = flush.Interval, LongestTransaction = longest };
    }

    private static TimeSpan? IntervalOf(ChangeSetting change) =>
        change.NewValue.IsKnown(out var text) && Durations.TryParse(text, out var interval) && interval > TimeSpan.Zero ? interval : null;
}
