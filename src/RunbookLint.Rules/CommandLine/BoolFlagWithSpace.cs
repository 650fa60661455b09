using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A bool flag takes no word behind it: alone it is true, and the word is an argument that nobody expects.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/cmd/br/backup.go"/>
public sealed class BoolFlagWithSpace : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7008",
        Name: "bool-flag-with-space",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "A switch with a blank before its value is on, and the value an argument that the tool refuses or ignores");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from mistake in Mistakes.Of(plan, MistakeNames.DetachedBool)
        let written = mistake.Value.Value
        select new Finding(Descriptor, mistake.Value.Span, $"'{written}' switches it on and leaves '{written.Substring(written.LastIndexOf(' ') + 1)}' over: a switch takes a value only behind '='")
        {
            Label = "on, whatever follows",
            Help = $"write {written.Replace(' ', '=')}",
        };
}
