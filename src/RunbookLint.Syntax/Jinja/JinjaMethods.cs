namespace RunbookLint.Syntax.Jinja;

/// <summary>The methods of Python's strings and dictionaries that templates use.</summary>
internal static class JinjaMethods
{
    /// <summary>What a method gives; null when only the run knows.</summary>
    public static JinjaValue? Call(string method, JinjaValue target, JinjaArguments arguments) => target switch
    {
        JinjaMapping mapping => OfMapping(method, mapping, arguments),
        _ when JinjaValues.TextOf(target) is { } text => OfText(method, text, target, arguments) is { } result ? result with { Source = target.Source } : null,
        _ => null,
    };

    private static JinjaValue? OfMapping(string method, JinjaMapping mapping, JinjaArguments arguments) => method switch
    {
        "items" => new JinjaList([.. mapping.Entries.Select(entry => JinjaItem.Of(new JinjaList([JinjaItem.Of(new JinjaText(entry.Key)), entry.Value])))]),
        "keys" => new JinjaList([.. mapping.Entries.Select(entry => JinjaItem.Of(new JinjaText(entry.Key)))]),
        "values" => new JinjaList([.. mapping.Entries.Select(entry => entry.Value)]),
        "get" when arguments.TextAt(0, "") is { } key => mapping[key] ?? arguments.At(1, "") ?? new JinjaNone(),
        _ => null,
    };

    private static JinjaValue? OfText(string method, string text, JinjaValue target, JinjaArguments arguments) => method switch
    {
        "lower" => new JinjaText(text.ToLowerInvariant()),
        "upper" => new JinjaText(text.ToUpperInvariant()),
        "strip" when arguments.Positional.IsEmpty => new JinjaText(text.Trim()),
        "replace" => JinjaFilters.Apply("replace", target, arguments),
        "split" => JinjaFilters.Apply("split", target, arguments),
        "join" when arguments.At(0, "") is { } list && JinjaValues.TextsOf(list) is { } texts => new JinjaText(string.Join(text, texts)),
        "startswith" when arguments.TextAt(0, "") is { } start => new JinjaBoolean(text.StartsWith(start, StringComparison.Ordinal)),
        "endswith" when arguments.TextAt(0, "") is { } end => new JinjaBoolean(text.EndsWith(end, StringComparison.Ordinal)),
        _ => null,
    };
}
