using System.Globalization;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Storage;

/// <summary>The log holds every version of every write, and more than one copy of some.</summary>
/// <seealso href="https://github.com/pingcap/docs/blob/release-6.2/br/pitr-known-issues.md"/>
public sealed class DeltaMetricUsedForSizing : Rule<MonitoringQuery>
{
    /// <summary>How many times the writes the log takes at least.</summary>
    internal static readonly NumberOption Factor = new("factor", Limits.SmallestLogFactor, "how many times the writes that metrics show the log takes at least");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL5002",
        Name: "delta-metric-used-for-sizing",
        RuleCategory.Storage,
        Severity.Info,
        Summary: "The log takes two to three times the writes that metrics show, so storage that is sized by them is too small")
    {
        Options = [Factor],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(MonitoringQuery query, RunbookPlan plan, RuleContext context)
    {
        if (query.LogStorageFrom.IsKnown(out var metric)
            && query.Factor.IsKnown(out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
            && factor < context.Get(Factor))
        {
            yield return new(Descriptor, query.LogStorageFrom.Span, $"this takes {metric} for what log backup stores, but the log is 2 to 3 times as large")
            {
                Label = "the writes that metrics show",
                Help = "multiply by 3",
            };
        }
    }
}
