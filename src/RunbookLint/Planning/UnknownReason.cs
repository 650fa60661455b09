using RunbookLint.Plan;

namespace RunbookLint.Planning;

/// <summary>Says why a setting is unknown.</summary>
internal static class UnknownReason
{
    /// <summary>The reason, as the end of a sentence.</summary>
    public static string Of(Setting<string> setting) => setting switch
    {
        { Reason: { } reason } => reason,
        { Expression: { } text } when Has(text, "{{") || Has(text, "${{") => "a template that nothing in reach fills in",
        { Expression: { } text } when Has(text, "$(") || Has(text, "`") => "the output of a command",
        { Expression: { } text } when Has(text, "$") => "a variable that nothing in reach sets",
        { Expression: { Length: > 0 } } => "a placeholder, or a form that is not read",
        _ => "only the run knows it",
    };

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
