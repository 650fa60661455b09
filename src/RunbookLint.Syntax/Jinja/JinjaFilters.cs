using System.Collections.Immutable;
using System.Globalization;

namespace RunbookLint.Syntax.Jinja;

/// <summary>The filters whose result can be known without the run.</summary>
internal static class JinjaFilters
{
    /// <summary>What a filter makes of a value; null when only the run knows.</summary>
    public static JinjaValue? Apply(string name, JinjaValue target, JinjaArguments arguments)
    {
        var result = JinjaValues.TextOf(target) is { } text ? OfText(name, text, target, arguments) : null;
        result ??= target is JinjaList list ? OfList(name, list, arguments) : null;
        result ??= target is JinjaMapping mapping ? OfMapping(name, mapping, arguments) : null;
        result ??= OfAny(name, target, arguments);

        return result is { Source: null } made ? made with { Source = target.Source } : result;
    }

    private static JinjaValue? OfAny(string name, JinjaValue target, JinjaArguments arguments) => name switch
    {
        "mandatory" or "safe" or "list" when JinjaValues.ReasonOf(target) is null => target,
        "ternary" when JinjaValues.IsTrue(target) is { } isTrue => arguments.At(isTrue ? 0 : 1, isTrue ? "true_val" : "false_val"),
        "bool" => Bool(target),
        "from_yaml" or "from_yaml_all" or "from_json" when target is JinjaText => new JinjaDocument(target),
        _ => null,
    };

    private static JinjaValue? OfText(string name, string text, JinjaValue target, JinjaArguments arguments) => name switch
    {
        "string" => new JinjaText(text),
        "lower" => new JinjaText(text.ToLowerInvariant()),
        "upper" => new JinjaText(text.ToUpperInvariant()),
        "trim" when arguments.Positional.IsEmpty => new JinjaText(text.Trim()),
        "quote" => new JinjaText(Quote(text)),
        "basename" => new JinjaText(text.Substring(text.LastIndexOf('/') + 1)),
        "dirname" => new JinjaText(text.Substring(0, Math.Max(0, text.LastIndexOf('/')))),
        "int" => Number(text, arguments),
        "length" or "count" => new JinjaNumber(text.Length),
        "first" when text.Length > 0 => new JinjaText(text.Substring(0, 1)),
        "last" when text.Length > 0 => new JinjaText(text.Substring(text.Length - 1)),
        "replace" when arguments.TextAt(0, "old") is { Length: > 0 } old && arguments.TextAt(1, "new") is { } replacement && arguments.At(2, "count") is null =>
            Replace(text, old, replacement),
        "regex_replace" when arguments.TextAt(0, "pattern") is { } pattern && arguments.TextAt(1, "replacement") is { } replacement =>
            Around(text, pattern, replacement),
        "split" => JinjaValues.ListOf(Split(text, arguments.TextAt(0, "")), target),
        _ => null,
    };

    private static JinjaValue? OfList(string name, JinjaList list, JinjaArguments arguments) => name switch
    {
        "first" => list.Items.IsEmpty ? null : list.Items[0].Value,
        "last" => list.Items.IsEmpty ? null : list.Items[list.Items.Length - 1].Value,
        "length" or "count" => new JinjaNumber(list.Items.Length),
        "join" when JinjaValues.TextsOf(list) is { } texts => Join(texts, arguments, list),
        "unique" when JinjaValues.TextsOf(list) is { } texts => JinjaValues.ListOf(texts.Distinct(), list),
        "sort" when arguments.Named.IsEmpty && JinjaValues.TextsOf(list) is { } texts => JinjaValues.ListOf(texts.OrderBy(text => text, StringComparer.Ordinal), list),
        "reverse" => new JinjaList([.. list.Items.Reverse()]),
        "map" => Map(list, arguments),
        "flatten" => new JinjaList([.. list.Items.SelectMany(item => item.Value is JinjaList inner ? inner.Items : [item]).Take(GrowthLimits.FlattenedItems)]),
        "items2dict" => null,
        _ => null,
    };

    private static JinjaValue? OfMapping(string name, JinjaMapping mapping, JinjaArguments arguments) => name switch
    {
        "length" or "count" => new JinjaNumber(mapping.Entries.Length),
        "dict2items" => new JinjaList([.. mapping.Entries.Select(entry => JinjaItem.Of(Pair(entry)))]),
        "combine" when arguments.Named.IsEmpty && arguments.Positional.All(other => other is JinjaMapping) =>
            new JinjaMapping([.. mapping.Entries, .. arguments.Positional.Cast<JinjaMapping>().SelectMany(other => other.Entries)]),
        _ => null,
    };

    private static JinjaMapping Pair(KeyValuePair<string, JinjaItem> entry) =>
        new([new("key", JinjaItem.Of(new JinjaText(entry.Key))), new("value", entry.Value)]);

    private static JinjaBoolean? Bool(JinjaValue target) => target switch
    {
        JinjaBoolean boolean => boolean,
        JinjaNumber number => new(number.Number == 1),
        JinjaText { Unknown: null } text => new(text.Text.ToLowerInvariant() is "true" or "yes" or "on" or "1" or "y" or "t"),
        _ => null,
    };

    private static JinjaNumber? Number(string text, JinjaArguments arguments) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new(number)
        : text.Any(char.IsDigit) ? null
        : arguments.At(0, "default") as JinjaNumber ?? new JinjaNumber(0);

    private static JinjaText? Join(ImmutableArray<string> texts, JinjaArguments arguments, JinjaList list)
    {
        if (arguments.At(1, "attribute") is not null || (arguments.At(0, "d") is { } given && JinjaValues.TextOf(given) is null))
            return null;

        if (texts.Sum(text => (long)text.Length) > 1 << 20)
            return null;

        var sources = list.Items.Select(item => item.Value.Source).Where(source => source is not null).ToList();
        return new(string.Join(arguments.TextAt(0, "d") ?? "", texts)) { Source = list.Source ?? sources.FirstOrDefault() };
    }

    /// <summary>A list with each item's attribute, or with a filter applied to each.</summary>
    private static JinjaList? Map(JinjaList list, JinjaArguments arguments)
    {
        if (arguments.TextAt(-1, "attribute") is { } attribute)
            return Each(list, item => Attribute(item, attribute));

        return arguments.TextAt(0, "") switch
        {
            "extract" when arguments.At(1, "") is { } container => Each(list, item => Extract(container, item, arguments.TextAt(2, ""))),
            { } filter => Each(list, item => Apply(filter, item, arguments.Skip(1))),
            null => null,
        };
    }

    private static JinjaList? Each(JinjaList list, Func<JinjaValue, JinjaValue?> change)
    {
        var items = list.Items.Select(item => change(item.Value)).ToList();
        return items.Contains(null) ? null : new([.. items.Select(item => JinjaItem.Of(item!))]);
    }

    private static JinjaValue? Attribute(JinjaValue item, string path)
    {
        foreach (var key in path.Split('.'))
        {
            if (item is not JinjaMapping mapping || mapping[key] is not { } value)
                return null;

            item = value;
        }

        return item;
    }

    private static JinjaValue? Extract(JinjaValue container, JinjaValue key, string? attribute)
    {
        if (JinjaValues.TextOf(key) is not { } name)
            return null;

        var value = container switch
        {
            JinjaLookup lookup => lookup.Find(name),
            JinjaMapping mapping => mapping[name],
            _ => null,
        };

        return attribute is null ? value : value switch
        {
            JinjaLookup lookup => lookup.Find(attribute),
            JinjaMapping mapping => mapping[attribute],
            _ => null,
        };
    }

    /// <summary>The patterns that add something at an end, or around the whole; other patterns are left to the run.</summary>
    private static JinjaText? Around(string text, string pattern, string replacement) => pattern switch
    {
        "$" when IsPlain(replacement) => new(text + replacement),
        "^" when IsPlain(replacement) => new(replacement + text),
        "^(.*)$" or "(.*)$" or "^(.+)$" or "(.+)" or "^(.*)" when text.IndexOf('\n') < 0 && IsPlain(replacement.Replace("\\1", "")) => new(replacement.Replace("\\1", text)),
        _ => null,
    };

    private static bool IsPlain(string replacement) => replacement.IndexOf('\\') < 0;

    /// <summary>Values are limited where they are used; here it is enough that one step does not grow without bounds.</summary>
    private static JinjaText? Replace(string text, string old, string replacement) =>
        (long)text.Length * Math.Max(1, replacement.Length) > 1 << 20 ? null : new(text.Replace(old, replacement));

    private static string[] Split(string text, string? separator) => separator is { Length: > 0 }
        ? text.Split([separator], StringSplitOptions.None)
        : text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As <c>shlex.quote</c> does.</summary>
    private static string Quote(string text) =>
        text.Length > 0 && text.All(c => c < 128 && (char.IsLetterOrDigit(c) || c is '@' or '%' or '+' or '=' or ':' or ',' or '.' or '/' or '-' or '_'))
            ? text
            : "'" + text.Replace("'", "'\"'\"'") + "'";
}
