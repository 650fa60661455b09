using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A shell takes some characters of a URL for itself unless they stand in quotes.</summary>
/// <seealso href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html"/>
public sealed class UnquotedStorageUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7010",
        Name: "unquoted-storage-url",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "Without quotes the shell cuts a storage URL at '&', or matches it with names of files");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) =>
        from mistake in Mistakes.Of(plan, MistakeNames.Unquoted).GroupBy(mistake => mistake.Value.Span).Select(uses => uses.First())
        let character = mistake.Value.Value
        select new Finding(Descriptor, mistake.Value.Span, character switch
        {
            "&" => "without quotes the shell ends the command at '&' and runs it in the background: the rest of the URL and of the flags is lost",
            ";" => "without quotes the shell ends the command at ';': the rest of the URL and of the flags is lost",
            _ => $"without quotes the shell matches the '{character}' of the URL with names of files; some shells refuse the command",
        })
        {
            Severity = character == "&" ? Severity.Error : Severity.Warning,
            Label = "no quotes",
            Help = "put the URL into single quotes, or into double quotes where it holds variables",

            // A URL that was cut is another one when it is whole.
            Fix = new("put the URL into quotes", character is "&" or ";" ? FixSafety.Unsafe : FixSafety.Safe, new QuoteWord(mistake.Value.Span)),
        };
}
