using RunbookLint.Syntax.Pages;

namespace RunbookLint.Syntax.ReStructuredText;

/// <summary>The texts that a page defines (<c>.. |pd| replace:: 10.0.0.1:2379</c>), and the references to them (<c>|pd|</c>).</summary>
internal sealed class Substitutions
{
    private const int LongestName = 64;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> included = new(StringComparer.Ordinal);

    /// <summary>Reads the definitions of a page, and of the pages that it includes.</summary>
    public void Read(string text, Func<string, string?> include)
    {
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(".. ", StringComparison.Ordinal)))
        {
            const string Replace = "| replace::";
            var end = line.IndexOf(Replace, StringComparison.Ordinal);

            if (end > 4 && line[3] == '|')
                values[line.Substring(4, end - 4)] = line.Substring(end + Replace.Length).Trim();
            else if (line.StartsWith(".. include::", StringComparison.Ordinal) && line.Substring(12).Trim() is var path && PageIncludes.MayAdd(included, path) && include(path) is { } inner)
                Read(inner, include);
        }
    }

    /// <summary>The reference at an offset of a text.</summary>
    public (int Length, string Value)? ReferenceAt(string text, int at)
    {
        if (text[at] != '|' || values.Count == 0)
            return null;

        var end = text.IndexOf('|', at + 1, Math.Min(LongestName, text.Length - at - 1));
        return end > at && values.TryGetValue(text.Substring(at + 1, end - at - 1), out var value) ? (end + 1 - at, value) : null;
    }
}
