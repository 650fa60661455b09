using System.Collections.Immutable;
using System.Globalization;

namespace RunbookLint.Syntax.Jinja;

/// <summary>What values mean: as text, as a condition, and beside one another.</summary>
public static class JinjaValues
{
    /// <summary>The text that a value becomes in a template; null when it is not known, or when it is a collection.</summary>
    public static string? TextOf(JinjaValue value) => value switch
    {
        JinjaText { Unknown: null } text => text.Text,
        JinjaNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        JinjaBoolean boolean => boolean.IsTrue ? "True" : "False",
        JinjaNone or JinjaOmit => "",
        JinjaDocument document => TextOf(document.Text),
        _ => null,
    };

    /// <summary>Whether a condition holds; null when only the run knows.</summary>
    public static bool? IsTrue(JinjaValue value) => value switch
    {
        JinjaBoolean boolean => boolean.IsTrue,
        JinjaText { Unknown: null } text => text.Text.Length > 0,
        JinjaNumber number => number.Number != 0,
        JinjaNone => false,
        JinjaList list => !list.Items.IsEmpty,
        JinjaMapping mapping => !mapping.Entries.IsEmpty,
        _ => null,
    };

    /// <summary>Why a value is unknown, as the end of a sentence; null when it is known.</summary>
    public static string? ReasonOf(JinjaValue value) => value switch
    {
        JinjaUnknown unknown => unknown.Reason,
        JinjaUndefined undefined => undefined.Reason ?? undefined.Name + " is set by nothing in reach",
        JinjaText { Unknown: { } reason } => reason,
        JinjaLookup => "it is no value",
        JinjaDocument document => ReasonOf(document.Text),
        _ => null,
    };

    /// <summary>Whether a value is a known scalar.</summary>
    public static bool IsScalar(JinjaValue value) => value is JinjaText { Unknown: null } or JinjaNumber or JinjaBoolean or JinjaNone;

    /// <summary>Whether two values are equal; null when only the run knows.</summary>
    public static bool? AreEqual(JinjaValue first, JinjaValue second)
    {
        if (IsScalar(first) && IsScalar(second))
            return first.GetType() == second.GetType() ? TextOf(first) == TextOf(second) : IsDecimal(first) || IsDecimal(second) ? null : false;

        if (first is not JinjaList { Items: var items } || second is not JinjaList { Items: var others })
            return null;

        if (items.Length != others.Length)
            return false;

        var pairs = items.Zip(others, (item, other) => AreEqual(item.Value, other.Value)).ToList();
        return pairs.Contains(false) ? false : pairs.Contains(null) ? null : true;
    }

    /// <summary>How two values are ordered; null when that is not known.</summary>
    public static int? Compare(JinjaValue first, JinjaValue second) => (first, second) switch
    {
        (JinjaNumber a, JinjaNumber b) => a.Number.CompareTo(b.Number),
        (JinjaText { Unknown: null } a, JinjaText { Unknown: null } b) when !IsDecimal(a) && !IsDecimal(b) => string.CompareOrdinal(a.Text, b.Text),
        _ => null,
    };

    /// <summary>Whether a collection holds a value; null when only the run knows.</summary>
    public static bool? Holds(JinjaValue collection, JinjaValue value)
    {
        switch (collection)
        {
            case JinjaText { Unknown: null } text when value is JinjaText { Unknown: null } part:
                return text.Text.IndexOf(part.Text, StringComparison.Ordinal) >= 0;

            case JinjaMapping mapping when TextOf(value) is { } key:
                return mapping.Entries.Any(entry => entry.Key == key);

            case JinjaList list when IsScalar(value):
                var found = list.Items.Select(item => AreEqual(item.Value, value)).ToList();
                return found.Contains(true) ? true : found.Contains(null) ? null : false;

            default:
                return null;
        }
    }

    /// <summary>The texts of all items of a list; null when one is not known.</summary>
    public static ImmutableArray<string>? TextsOf(JinjaValue value)
    {
        if (value is not JinjaList list)
            return null;

        var texts = list.Items.Select(item => TextOf(item.Value)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    /// <summary>A list of texts that were made from a value.</summary>
    public static JinjaList ListOf(IEnumerable<string> texts, JinjaValue made) => new([.. texts.Select(text => JinjaItem.Of(new JinjaText(text) { Source = made.Source }))]) { Source = made.Source };

    /// <summary>Numbers with a point are kept as they are written.</summary>
    private static bool IsDecimal(JinjaValue value) =>
        value is JinjaText { Text: [>= '0' and <= '9', ..] text } && text.IndexOf('.') > 0 && text.All(c => c is '.' or (>= '0' and <= '9'));
}
