using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>Tells what a line of AsciiDoc is.</summary>
internal static class AsciiDocLines
{
    /// <summary>How many numbers a line of code may end with.</summary>
    private const int MaxCallouts = 8;

    /// <summary>Whether a line says nothing: blank, a comment, an attribute, a condition.</summary>
    public static bool IsSilent(string line) => line.Length == 0 || IsComment(line) || IsAttribute(line) || line == "+"
        || StartsWith(line, "ifdef::") || StartsWith(line, "ifndef::") || StartsWith(line, "ifeval::") || StartsWith(line, "endif::") || StartsWith(line, "'''") || line == "<<<";

    public static bool IsComment(string line) => StartsWith(line, "//") && !StartsWith(line, "///");

    /// <summary><c>[source,bash]</c> or <c>[[anchor]]</c>.</summary>
    public static bool IsAttributeList(string line) => line.Length > 2 && line[0] == '[' && line[line.Length - 1] == ']' && line[1] is not ' ';

    /// <summary><c>.Title</c>; a list has a blank behind its dots.</summary>
    public static bool IsTitle(string line) => line.Length > 1 && line[0] == '.' && line[1] is not ('.' or ' ' or '/');

    /// <summary>The line that ends a block which this line starts; null when it starts none.</summary>
    public static string? Delimiter(string line)
    {
        if (StartsWith(line, "```"))
            return "```";

        if (line is "--" or "|===" or "!===")
            return line;

        return line.Length >= 4 && line[0] is '-' or '.' or '=' or '*' or '_' or '+' or '/' && line.All(c => c == line[0]) ? line : null;
    }

    /// <summary>The level of a heading, or 0.</summary>
    public static int HeadingLevel(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == line[0] && line[0] is '=' or '#')
            level++;

        return level is > 0 and <= 6 && level + 1 < line.Length && line[level] == ' ' ? level : 0;
    }

    /// <summary>The kind of a list's item; null for what is none.</summary>
    public static string? ListMarker(string line)
    {
        var text = line.TrimStart();
        if (text.Length == 0)
            return null;

        var end = 0;
        while (end < text.Length && text[end] == text[0])
            end++;

        if (end < text.Length && text[end] == ' ' && ((text[0] is '*' or '.' && end <= 6) || (text[0] == '-' && end == 1)))
            return text.Substring(0, end);

        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
            digits++;

        if (digits > 0 && digits + 1 < text.Length && text[digits] == '.' && text[digits + 1] == ' ')
            return "1.";

        if (text[0] == '<' && text.IndexOf("> ", StringComparison.Ordinal) is > 1 and <= 4)
            return "<>";

        return IsTerm(text) ? "::" : null;
    }

    /// <summary>Where the text of an item starts, and whether it is ticked.</summary>
    public static (int Start, bool? IsChecked) ItemText(string page, PageLine line)
    {
        var start = line.Trim(page).Start;
        while (start < line.End && page[start] != ' ')
            start++;

        while (start < line.End && page[start] == ' ')
            start++;

        if (start + 3 < line.End && page[start] == '[' && page[start + 2] == ']' && page[start + 3] == ' ')
            return (start + 4, page[start + 1] != ' ');

        return (start, null);
    }

    /// <summary>Whether a line cannot belong to the paragraph above it.</summary>
    public static bool EndsParagraph(string line) =>
        line == "+" || IsComment(line) || IsAttributeList(line) || Delimiter(line) is not null || AsciiDocAttributes.IncludedPath(line) is not null || ListMarker(line) is not null || StartsWith(line, "endif::") || StartsWith(line, "ifdef::");

    /// <summary>The number that refers to an explanation, at the end of a line of code: it is not part of the code.</summary>
    public static (int Length, string Value)? CalloutAt(string text, int at) => CalloutAt(text, at, MaxCallouts);

    private static (int Length, string Value)? CalloutAt(string text, int at, int more)
    {
        if (more == 0 || (text[at] != ' ' && text[at] != '<'))
            return null;

        var start = at;
        while (start < text.Length && text[start] == ' ')
            start++;

        if (start >= text.Length || text[start] != '<' || start - at > 8)
            return null;

        var end = start + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] == '.'))
            end++;

        if (end == start + 1 || end - start > 4 || end >= text.Length || text[end] != '>')
            return null;

        var behind = end + 1;
        return behind == text.Length || text[behind] is '\n' or '\r' || CalloutAt(text, behind, more - 1) is not null ? (behind - at, "") : null;
    }

    private static bool IsAttribute(string line)
    {
        if (line.Length < 3 || line[0] != ':')
            return false;

        var end = line.IndexOf(':', 1);
        return end > 1 && (end + 1 == line.Length || line[end + 1] == ' ') && line.Substring(1, end - 1).All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '!');
    }

    private static bool IsTerm(string text)
    {
        var colons = text.IndexOf("::", StringComparison.Ordinal);
        return colons > 0 && (colons + 2 == text.Length || text[colons + 2] == ' ') && !StartsWith(text, "include::") && text.IndexOf('`') < 0;
    }

    private static bool StartsWith(string line, string start) => line.StartsWith(start, StringComparison.Ordinal);
}
