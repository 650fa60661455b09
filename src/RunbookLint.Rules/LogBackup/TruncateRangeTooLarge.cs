using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>A truncation reads the metadata of all the log that it deletes.</summary>
/// <seealso href="https://github.com/pingcap/tidb/issues/38940"/>
public sealed class TruncateRangeTooLarge : Rule
{
    /// <summary>How much log to delete at once.</summary>
    internal static readonly DurationOption Max = new("max", Limits.TruncationBatch, "how much log to delete at once");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2014",
        Name: "truncate-range-too-large",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "Deleting more than a week of log at once may exhaust the memory of BR")
    {
        Options = [Max],
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        plan.History.Truncations().Where(truncation => truncation.Range.Shortest > context.Get(Max)).Select(Report);

    private Finding Report(Truncation truncation) => truncation.IsScheduled
        ? new(Descriptor, truncation.Span, $"a run deletes up to {Hours.Say(truncation.Range.Longest)} of log at once, which may exhaust BR's memory")
        {
            Label = "schedule of the truncation",
            Related = [new(truncation.Operation.Span, "this deletes what has grown since the run before")],
            Help = "truncate at least once a week, or delete in several steps of at most 7 days",
        }
        : new(Descriptor, truncation.Span, $"truncating {Hours.Say(truncation.Range)} of log at once may exhaust BR's memory")
        {
            Label = "deletes up to here",
            Related = [new(PlaceOf(truncation.Previous!), truncation.Previous is StartLogBackup ? "the log begins here" : "the truncation before deletes up to here")],
            Help = "delete in several steps of at most 7 days",
        };

    private static Text.SourceSpan PlaceOf(Operation previous) =>
        previous is TruncateLogBackup truncation ? truncation.Until.Span : ((StartLogBackup)previous).StartTs.Span;
}
