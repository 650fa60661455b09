using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>Log backup and point-in-time restore want an offset in every date and time.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class TimestampWithoutZone : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7002",
        Name: "timestamp-without-zone",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "BR rejects a date and time without an offset from UTC");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from given in GivenTimestamp.In(plan)
        where given is { NeedsZone: true, Form: TimestampForm.WithoutZone }
        select new Finding(Descriptor, given.Setting.Span, $"BR rejects {given.Shown}: a date and time without a time zone")
        {
            Label = "no offset",
            Confidence = given.Confidence,
            Help = given.IsSample ? "add %z to the format of date" : "append the offset, such as +0800, or give a TSO",
        };
}
