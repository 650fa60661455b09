using RunbookLint.Plan;

namespace RunbookLint.Rules.Monitoring;

/// <summary>The checkpoint waits for the oldest open transaction, and moves with every flush.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
public sealed class LagAlertTooTight : Rule<DeclareAlert>
{
    /// <summary>The lag that an alert must let pass.</summary>
    internal static readonly DurationOption Min = new("min", Limits.OrdinaryLag, "the lag of the checkpoint that an alert should let pass");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL6002",
        Name: "lag-alert-too-tight",
        RuleCategory.Monitoring,
        Severity.Info,
        Summary: "An alert on a checkpoint lag that every large transaction causes is soon ignored")
    {
        Options = [Min],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DeclareAlert alert, RunbookPlan plan, RuleContext context)
    {
        if (!alert.WhileRunning.IsKnown(out var lag) || alert.Delay is not { } delay)
            yield break;

        if (lag + delay < context.Get(Min))
            yield return Report(alert, lag + delay, $"the {Durations.Describe(context.Get(Min))} that a flush and ordinary transactions take", []);
        else if (LongestTransaction(alert, plan) is { } fact && lag + delay < fact.Length)
            yield return Report(alert, lag + delay, $"the {Durations.Describe(fact.Length)} of the longest transaction", [new(fact.Place, "the longest transaction")]);
    }

    private static (TimeSpan Length, Text.SourceSpan Place)? LongestTransaction(DeclareAlert alert, RunbookPlan plan)
    {
        var longest = plan.Operations.OfType<StateFact>()
            .Where(fact => plan.History.Alerts.Covers(alert, fact) == Certainty.Yes && fact.LongestTransaction.IsKnown())
            .OrderByDescending(fact => fact.LongestTransaction.Value)
            .FirstOrDefault();

        return longest is null ? null : (longest.LongestTransaction.Value, longest.LongestTransaction.Span);
    }

    private Finding Report(DeclareAlert alert, TimeSpan after, string limit, RelatedPlace[] related) =>
        new(Descriptor, alert.WhileRunning.Span, $"this alert is raised after {Durations.Describe(after)} of lag, below {limit}: every large transaction raises it")
        {
            Label = "the lag that raises it",
            Related = [.. related],
            Help = "let the lag be at least 10 minutes, and the alert wait with \"for\" as long as the longest transaction takes",
        };
}
