using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>Word processors and web pages make one long dash of two short ones; tools know only the short one.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class TypographicDash : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7009",
        Name: "typographic-dash",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "A word behind a typographic dash is no flag, and the command fails");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from mistake in Mistakes.Of(plan, MistakeNames.TypographicDash)
        let name = mistake.Value.Value!.TrimStart('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\uff0d')
        let flag = (name.Length == 1 ? "-" : "--") + name
        select new Finding(Descriptor, mistake.Value.Span, $"'{mistake.Value.Value}' begins with a typographic dash and is not taken for a flag")
        {
            Label = "not the hyphen of the keyboard",
            Help = $"write {flag}",
            Fix = FixEdit.Replace(mistake.Value, flag) is { } edit ? new($"write {flag}", FixSafety.Safe, edit) : null,
        };
}
