namespace RunbookLint.Syntax.ReStructuredText;

/// <summary>A directive: <c>.. name:: argument</c>, its options and its content, all of them by line.</summary>
/// <param name="Name">The name in lower case, without a domain.</param>
/// <param name="Argument">What stands behind the colons.</param>
/// <param name="Options">Its options.</param>
/// <param name="First">The first line of its content.</param>
/// <param name="End">The line behind it.</param>
internal sealed record Directive(string Name, string Argument, IReadOnlyDictionary<string, string> Options, int First, int End)
{
    /// <summary>An option; null when it is not given.</summary>
    public string? this[string option] => Options.TryGetValue(option, out var value) ? value : null;

    /// <summary>A number among the options.</summary>
    public static int? Number(string? text) => int.TryParse(text, out var number) && number > 0 ? number : null;
}
