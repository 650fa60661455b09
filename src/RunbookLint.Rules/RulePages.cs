namespace RunbookLint.Rules;

/// <summary>The pages of the rules, as <c>runbooklint explain</c> shows them.</summary>
public static class RulePages
{
    /// <summary>The page of a rule in Markdown, by its id or name; null when there is no such rule.</summary>
    public static string? Get(string idOrName) => RuleCatalog.Find(idOrName) is { } rule && Read(rule) is { } page ? page + OptionsOf(rule) : null;

    /// <summary>Where the page of a rule stands, seen from the folder of this project: <c>PointRestore/LogRangeTooLong.md</c>.</summary>
    public static string PathOf(RuleDescriptor rule) => $"{rule.Category}/{FileNameOf(rule)}";

    /// <summary>The file of a rule, and that of its page, is called like the rule: <c>log-range-too-long</c> is <c>LogRangeTooLong</c>.</summary>
    internal static string FileNameOf(RuleDescriptor rule) =>
        string.Concat(rule.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + ".md";

    /// <summary>The limits of a rule with their defaults: what the code says cannot go out of date in a page.</summary>
    private static string OptionsOf(RuleDescriptor rule) => rule.Options.IsEmpty ? "" : $"""

        ## Options

        In `.runbooklint.yaml`, under `rules:` and `{rule.Id}:`

        {string.Join("\n", rule.Options.Select(option => $"- `{option.Name}: {option.DefaultText}`: {option.Summary}"))}

        """.Replace("\r", "");

    private static string? Read(RuleDescriptor rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(FileNameOf(rule));
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
