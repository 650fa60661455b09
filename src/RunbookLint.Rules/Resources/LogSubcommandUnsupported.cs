using RunbookLint.Plan;

namespace RunbookLint.Rules.Resources;

/// <summary>The schema of the second operator lets more commands pass than either operator carries out.</summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/apis/pingcap/v1alpha1/backup.go"/>
public sealed class LogSubcommandUnsupported : Rule<UnsupportedResource>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8004",
        Name: "log-subcommand-unsupported",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "TiDB Operator carries out only log-start, log-pause and log-stop");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(UnsupportedResource operation, RunbookPlan plan, RuleContext context)
    {
        if (!operation.Subcommand.IsKnown(out var command))
            yield break;

        yield return new(Descriptor, operation.Subcommand.Span, $"TiDB Operator does not carry out '{command}': it knows log-start, log-pause and log-stop only")
        {
            Label = "nothing acts on it",
            Fix = command == "log-resume" && FixEdit.Replace(operation.Subcommand, "log-start") is { } edit ? new("set it to log-start", FixSafety.Unsafe, edit) : null,
            Help = command switch
            {
                "log-resume" => "set it to log-start, which resumes a paused task",
                "log-truncate" => "set logTruncateUntil",
                _ => "set it to log-start, log-pause or log-stop",
            },
        };
    }
}
