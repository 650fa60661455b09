using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A bool flag takes no word behind it: alone it is true, and the word is an argument that nobody expects.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/cmd/br/backup.go"/>
public sealed class BoolFlagWithSpace : Rule
{
    /// <summary>Switches of checks and of how the work is done, not of what it does.</summary>
    private static readonly string[] Harmless = ["checksum", "check-requirements", "send-credentials-to-tikv", "log-progress"];

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
            Fix = FixOf(mistake.Value.Span, written),
        };

    /// <summary>What is switched on stays on. What was on and is off then may be what backs up, restores or deletes.</summary>
    private static Fix FixOf(SourceSpan flag, string written)
    {
        var blank = written.LastIndexOf(' ');
        var (name, value) = (written.Substring(0, blank).TrimStart('-'), written.Substring(blank + 1));
        var isSafe = value.Equals("true", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(Harmless, name) >= 0;
        return new($"write {written.Replace(' ', '=')}", isSafe ? FixSafety.Safe : FixSafety.Unsafe, new JoinWords(flag, value));
    }
}
