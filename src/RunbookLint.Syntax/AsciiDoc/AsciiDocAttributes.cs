using RunbookLint.Syntax.Pages;

namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>The attributes that a page sets (<c>:pd: 10.0.0.1:2379</c>), and the references to them (<c>{pd}</c>).</summary>
internal sealed class AsciiDocAttributes
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> unsure = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> included = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of a page, and of the pages that it includes. One that is set to several values has none that is known.</summary>
    public void Read(string text, Func<string, string?> include)
    {
        foreach (var line in text.Split('\n'))
        {
            if (Entry(line) is var (name, value))
                Set(name, value);
            else if (IncludedPath(line) is { } path && PageIncludes.MayAdd(included, path) && include(path) is { } inner)
                Read(inner, include);
        }
    }

    /// <summary>The value of an attribute; null when it is not known.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && !unsure.Contains(name) ? value : null;

    /// <summary>The reference at an offset of a text.</summary>
    public (int Length, string Value)? ReferenceAt(string text, int at) => ReferenceAt(text, at, 0);

    /// <summary>A text with its references replaced.</summary>
    public string Expand(string text) => Expand(text, 0);

    /// <summary>The path of a line that includes a page of text.</summary>
    public static string? IncludedPath(string line)
    {
        if (!line.StartsWith("include::", StringComparison.Ordinal))
            return null;

        var end = line.IndexOf('[');
        return end > 9 ? line.Substring(9, end - 9).Trim() : null;
    }

    private (int Length, string Value)? ReferenceAt(string text, int at, int nesting)
    {
        if (text[at] != '{' || nesting == DepthLimits.Attributes)
            return null;

        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;

        if (end == at + 1 || end >= text.Length || text[end] != '}' || this[text.Substring(at + 1, end - at - 1)] is not { } value)
            return null;

        var expanded = Expand(value, nesting + 1);
        return expanded.Length > GrowthLimits.Attribute ? null : (end + 1 - at, expanded);
    }

    private string Expand(string text, int nesting)
    {
        if (text.IndexOf('{') < 0)
            return text;

        var result = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length && result.Length <= GrowthLimits.Attribute;)
        {
            if (ReferenceAt(text, at, nesting) is { } reference)
            {
                result.Append(reference.Value);
                at += reference.Length;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }

    private void Set(string name, string? value)
    {
        if (value is null || (values.TryGetValue(name, out var before) && before != value))
            unsure.Add(name);
        else
            values[name] = value;
    }

    /// <summary><c>:name: value</c>; null as the value for one that is taken away.</summary>
    private static (string Name, string? Value)? Entry(string line)
    {
        if (line.Length < 3 || line[0] != ':')
            return null;

        var end = 1;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '_' or '!'))
            end++;

        if (end == 1 || end >= line.Length || line[end] != ':')
            return null;

        var name = line.Substring(1, end - 1);
        return name.IndexOf('!') >= 0 ? (name.Trim('!'), null) : (name, line.Substring(end + 1).Trim());
    }
}
