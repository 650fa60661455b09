using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary><c>--backupts</c> is not checked for an offset: BR uses the time zone of the host it happens to run on.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/backup.go"/>
public sealed class TimestampInHostZone : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7003",
        Name: "timestamp-in-host-zone",
        RuleCategory.CommandLine,
        Severity.Warning,
        Summary: "A snapshot time without an offset is read in the time zone of the host that BR runs on");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from given in GivenTimestamp.In(plan)
        where given is { NeedsZone: false, Form: TimestampForm.WithoutZone }
        select new Finding(Descriptor, given.Setting.Span, $"{given.Shown} is read in the time zone of the host that BR runs on, which may be another one in a container")
        {
            Label = "no offset",
            Confidence = given.Confidence,
            Help = "append the offset, such as +0800",
        };
}
