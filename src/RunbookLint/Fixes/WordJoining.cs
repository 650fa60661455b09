using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Joins a flag with the word behind it, which may be the next item of a list.</summary>
internal static class WordJoining
{
    private const string Between = " \t\r\n\\,-\"'";

    /// <summary>The change; null when something else stands between the two.</summary>
    public static TextChange? Of(JoinWords join)
    {
        var content = join.Place.File.Content;
        var start = join.Place.Span.End;
        var value = start;
        while (value < content.Length && Between.IndexOf(content[value]) >= 0)
            value++;

        if (value == start || string.CompareOrdinal(content, value, join.Value, 0, join.Value.Length) != 0)
            return null;

        var end = value + join.Value.Length;
        var before = content[start] is '"' or '\'' ? content[start].ToString() : "";
        var after = content[value - 1] is '"' or '\'' && end < content.Length && content[end] == content[value - 1];

        // The quotes of the flag are those of both then.
        return new(TextSpan.FromBounds(start, after ? end + 1 : end), "=" + join.Value + before);
    }
}
