using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Puts another key and value in the place of a key and its value.</summary>
internal static class SettingRenaming
{
    /// <summary>The change; null when the key does not stand before its value.</summary>
    public static TextChange? Of(RenameSetting rename)
    {
        if (KeyBefore.Of(rename.Place) is not { } key || key.Name != rename.Name)
            return null;

        var content = rename.Place.File.Content;
        var start = key.Span.Start + content.Substring(key.Span.Start, key.Span.Length).IndexOf(rename.Name, StringComparison.Ordinal);
        var between = content.Substring(start + rename.Name.Length, rename.Place.Span.Start - start - rename.Name.Length);
        var isQuoted = between.TrimEnd().EndsWith("\"", StringComparison.Ordinal) && between.IndexOf(':') < between.LastIndexOf('"');

        // A number needs quotes when it becomes a text where keys have them, as in JSON.
        var isJson = content[key.Span.Start] == '"' && !isQuoted;
        var value = isJson ? "\"" + rename.NewValue + "\"" : rename.NewValue;
        return new(TextSpan.FromBounds(start, rename.Place.Span.End), rename.NewName + between + value);
    }
}
