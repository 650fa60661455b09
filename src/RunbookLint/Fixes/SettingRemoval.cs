using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Takes away a setting: a line that holds nothing else, a flag of a command, or an option of a statement.</summary>
internal static class SettingRemoval
{
    /// <summary>The change; null when the setting cannot be told from what stands around it.</summary>
    public static TextChange? Of(RemoveSetting remove)
    {
        var line = new Line(remove.Place);
        if (remove.Place.Span.End > line.End)
            return null;

        foreach (var name in remove.Names)
        {
            if (IsLineOf(line.Text, name))
                return new(line.Whole, "");

            if (Flag(line, remove.Place.Span, name) is { } flag)
                return flag;
        }

        return remove.Names.Contains(remove.Place.Text, StringComparer.OrdinalIgnoreCase) ? Option(remove.Place.File.Content, remove.Place.Span) : null;
    }

    /// <summary>Whether a line is <c>name: value</c>, <c>name = value</c> or the item <c>- --name=value</c>, and nothing else.</summary>
    private static bool IsLineOf(string line, string name)
    {
        var text = line.Trim();
        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            var item = text.Substring(2).Trim().Trim('"', '\'');
            return item.StartsWith("--" + name + "=", StringComparison.Ordinal) || item == "--" + name;
        }

        var key = text.TrimStart('"', '\'');
        if (!key.StartsWith(name, StringComparison.Ordinal))
            return false;

        var rest = key.Substring(name.Length).TrimStart('"', '\'').TrimStart();
        return rest.Length > 0 && rest[0] is ':' or '=';
    }

    private static TextChange? Flag(Line line, TextSpan value, string name)
    {
        var text = line.Text;
        var at = value.Start - line.Start;

        // The flag itself may be the place, else it stands before its value.
        var start = text.LastIndexOf("--" + name, Math.Min(text.Length - 1, at + name.Length + 1), StringComparison.Ordinal);
        if (start < 0 || start > at || start > 0 && text[start - 1] is not (' ' or '\t'))
            return null;

        var end = Math.Max(start + name.Length + 2, value.End - line.Start);
        if (text.Substring(start, end - start).Trim().Count(c => c == ' ') > 1)
            return null;

        if (end < text.Length && text[end] is '"' or '\'')
            end++;

        if (end < text.Length && !char.IsWhiteSpace(text[end]) && ";|&)".IndexOf(text[end]) < 0)
            return null;

        // A flag with a line of its own goes with the line, as long as the command goes on in it.
        var isAlone = text.Substring(0, start).Trim().Length == 0 && text.Substring(end).Trim() == "\\";
        if (isAlone)
            return new(line.Whole, "");

        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;

        return new(TextSpan.FromBounds(line.Start + start, line.Start + end), "");
    }

    /// <summary>An option of a statement goes with the comma that joins it to another one, else with the word WITH.</summary>
    private static TextChange Option(string content, TextSpan span)
    {
        var before = span.Start;
        while (before > 0 && char.IsWhiteSpace(content[before - 1]))
            before--;

        if (before > 0 && content[before - 1] == ',')
            return new(TextSpan.FromBounds(before - 1, span.End), "");

        var after = span.End;
        while (after < content.Length && char.IsWhiteSpace(content[after]))
            after++;

        if (after < content.Length && content[after] == ',')
            return new(TextSpan.FromBounds(span.Start, after + 1 < content.Length && content[after + 1] == ' ' ? after + 2 : after + 1), "");

        var isLast = before >= 4 && string.Compare(content, before - 4, "WITH", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        var start = isLast ? before - 4 : span.Start;
        while (start > 0 && content[start - 1] is ' ' or '\t')
            start--;

        return new(TextSpan.FromBounds(start, span.End), "");
    }
}
