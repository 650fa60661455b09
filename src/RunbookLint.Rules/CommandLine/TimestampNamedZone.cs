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
            Help = $"write the offset in place of the name, {(IsUtc(zone) ? "here +00:00" : "such as +08:00")}",
            Fix = FixOf(given.Setting, given.Text, zone),
        };

    /// <summary>Other names are those of several zones, or of one whose offset changes over the year.</summary>
    private static Fix? FixOf(Setting<string> setting, string text, string zone)
    {
        if (!IsUtc(zone))
            return null;

        var clock = text.Trim();
        var replacement = clock.Substring(0, clock.Length - zone.Length).TrimEnd() + "+00:00";
        return TimestampForms.Of(replacement) == TimestampForm.WithOffset && FixEdit.Replace(setting, replacement) is { } edit ? new($"write '{replacement}'", FixSafety.Safe, edit) : null;
    }

    private static bool IsUtc(string zone) => zone.ToUpperInvariant() is "UTC" or "GMT" or "Z";
}
