using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Storage;

/// <summary>The log takes two to three times the incremental volume that the metrics of a cluster show.</summary>
/// <seealso href="https://github.com/pingcap/docs/blob/release-6.2/br/pitr-known-issues.md"/>
public sealed class LogStorageUndersized : Rule<StateFact>
{
    /// <summary>Below this it is surely too small.</summary>
    internal static readonly NumberOption Least = new("least", Limits.SmallestLogFactor, "how many times the writes the storage must hold");

    /// <summary>Below this it may be too small.</summary>
    internal static readonly NumberOption Recommended = new("recommended", Limits.LargestLogFactor, "how many times the writes the storage should hold");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL5001",
        Name: "log-storage-undersized",
        RuleCategory.Storage,
        Severity.Warning,
        Summary: "Storage that holds less than three times the daily writes for each day of the log may fill up, and then the log stops")
    {
        Options = [Least, Recommended],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(StateFact fact, RunbookPlan plan, RuleContext context)
    {
        if (!fact.Capacity.IsKnown(out var capacity) || !fact.DailyWrites.IsKnown(out var daily) || !fact.Retention.IsKnown(out var retention) || daily <= 0 || retention <= TimeSpan.Zero)
            yield break;

        var writes = daily * (decimal)retention.TotalDays;
        if (capacity >= writes * context.Get(Recommended))
            yield break;

        yield return new(Descriptor, fact.Capacity.Span, $"{ByteQuantity.Describe(capacity)} hold {Times(capacity / writes)} times the writes of {Durations.Describe(retention)}, but log backup stores 2 to 3 times of what metrics show")
        {
            Severity = capacity < writes * context.Get(Least) ? Severity.Warning : Severity.Info,
            Confidence = Confidence.Low,
            Related = [new(fact.DailyWrites.Span, "written in a day"), new(fact.Retention.Span, "kept for so long")],
            Help = $"make room for {ByteQuantity.Describe(decimal.Ceiling(writes * context.Get(Recommended) / 1e9m) * 1e9m)}",
        };
    }

    /// <summary>Rounded down, so that a little less than 2 is never said to be 2.</summary>
    private static string Times(decimal factor) => (decimal.Floor(factor * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
