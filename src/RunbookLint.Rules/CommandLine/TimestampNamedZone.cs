using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>BR's datetime parser knows offsets and <c>Z</c>, no names.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/date-and-time-literals"/>
public sealed class TimestampNamedZone : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7004",
        Name: "timestamp-named-zone",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "BR does not accept the name of a time zone");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from given in GivenTimestamp.In(plan)
        where given.Form == TimestampForm.NamedZone
        let zone = TimestampForms.ZoneOf(given.Text)
        select new Finding(Descriptor, given.Setting.Span, $"BR does not know the time zone '{zone}': named zones are not accepted")
        {
            Label = "a named zone",
            Confidence = given.Confidence,
            Help = $"write the offset in place of the name, {(zone.ToUpperInvariant() is "UTC" or "GMT" or "Z" ? "here +00:00" : "such as +08:00")}",
        };
}
