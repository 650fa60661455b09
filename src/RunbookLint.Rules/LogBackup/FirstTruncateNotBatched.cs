using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>The first truncation of an old log deletes all that has grown before it was thought of.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/38940"/>
public sealed class FirstTruncateNotBatched : Rule<TruncateLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2015",
        Name: "first-truncate-not-batched",
        RuleCategory.LogBackup,
        Severity.Info,
        Summary: "The first truncation of an old log deletes very much at once");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(TruncateLogBackup truncation, RunbookPlan plan, RuleContext context)
    {
        if (!truncation.DryRun.Or("false").Is("false") || plan.Recurs(truncation) || !MovesWithNow(truncation.Until) || !IsAlone(truncation, plan))
            yield break;

        yield return new(Descriptor, truncation.Until.Span, "the first run deletes all of the log up to here at once, however much has grown")
        {
            Label = "moves with the day of the run",
            Help = "delete an old log in steps of at most 7 days, in a loop over the dates",
        };
    }

    private static bool MovesWithNow(Setting<string> until) => until is { IsDynamic: true, Expression: { } expression } && RelativeInstant.IsBeforeNow(expression);

    /// <summary>Whether it is the only truncation of its log, and nothing says that the log is young.</summary>
    private static bool IsAlone(TruncateLogBackup truncation, RunbookPlan plan) => !plan.Beside(truncation).Any(other =>
        !ReferenceEquals(other, truncation) && other is TruncateLogBackup or StartLogBackup && plan.History.SameLog(other, truncation) != Certainty.No);
}
