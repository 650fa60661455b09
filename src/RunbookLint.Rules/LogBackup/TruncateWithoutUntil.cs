using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>BR refuses to truncate without an instant.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
public sealed class TruncateWithoutUntil : Rule<TruncateLogBackup>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2019",
        Name: "truncate-without-until",
        RuleCategory.LogBackup,
        Severity.Error,
        Summary: "BR refuses to truncate a log without --until");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(TruncateLogBackup truncation, RunbookPlan plan, RuleContext context)
    {
        if ((!truncation.Until.IsAbsent && truncation.Until.Value?.Trim() is not ("" or "0")) || MistypedFlags.StandsFor(truncation, "--until", "until"))
            yield break;

        yield return new(Descriptor, truncation.Until.Span, "--until is required: BR refuses this truncation, and no log is deleted")
        {
            Label = truncation.Until.IsAbsent ? "until when?" : "no instant",
            Help = "give the instant of the oldest full backup that you keep with `--until`",
        };
    }
}
