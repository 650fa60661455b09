using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>The <c>-10</c> of <c>2024-05-10</c> looks like an offset to BR's check, so that the date passes and means midnight where BR runs.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/common.go"/>
public sealed class TimestampDateOnly : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7005",
        Name: "timestamp-date-only",
        RuleCategory.CommandLine,
        Severity.Warning,
        Summary: "A date without a time passes BR's check by accident and means midnight in the time zone of the host");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from given in GivenTimestamp.In(plan)
        where given.Form == TimestampForm.DateOnly
        let time = given.Operation.Settings[MistakeNames.StrayWord]
        let isCut = time.IsKnown(out var word) && word.Length > 0 && char.IsDigit(word[0]) && word.IndexOf(':') > 0
        select new Finding(Descriptor, given.Setting.Span, isCut
            ? $"only the date {given.Shown} is read: without quotes the time behind the blank is a word of its own"
            : $"{given.Shown} {(given.NeedsZone ? "passes BR's check for a time zone by accident and " : "")}means midnight in the time zone of the host")
        {
            Label = "a date alone",
            Confidence = given.Confidence,
            Related = isCut ? [new(time.Span, "the time is not part of the value")] : [],
            Help = isCut ? "put the date and the time into quotes together" : "add the time and the offset",
        };
}
