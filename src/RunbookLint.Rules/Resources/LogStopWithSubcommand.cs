using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.Resources;

/// <summary><c>logStop</c> is the older spelling of a command; together with the newer one the API server refuses the resource.</summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/apis/pingcap/v1alpha1/types.go"/>
public sealed class LogStopWithSubcommand : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8005",
        Name: "log-stop-with-subcommand",
        RuleCategory.Resources,
        Severity.Error,
        Summary: "A resource with both logStop and logSubcommand is refused");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var operation in plan.Operations)
        {
            var (stop, command) = (operation.Settings["log-stop"], operation.Settings["log-subcommand"]);
            if (!stop.IsKnown(out var value) || !value.Equals("true", StringComparison.OrdinalIgnoreCase) || !command.IsKnown(out var text) || !reported.Add(stop.Span))
                continue;

            yield return new(Descriptor, stop.Span, $"logStop and logSubcommand '{text}' exclude one another: the resource is refused")
            {
                Label = "the older spelling",
                Related = [new(command.Span, "the newer spelling")],
                Help = "remove logStop, and set logSubcommand to log-stop to stop the task",
                Fix = new("remove logStop", text == "log-stop" ? FixSafety.Safe : FixSafety.Unsafe, new RemoveSetting(stop.Span, ["logStop"])),
            };
        }
    }
}
