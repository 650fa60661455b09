using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Takes a flag away from a command that is written as words with blanks between them.</summary>
internal static class FlagRemoval
{
    /// <summary>Whether a text is a flag, or begins with it and something behind. Some tools accept one dash before a long name.</summary>
    public static bool IsFlag(string text, string name, string behind = "") => behind.Length == 0
        ? text == "--" + name || text == "-" + name
        : text.StartsWith("--" + name + behind, StringComparison.Ordinal) || text.StartsWith("-" + name + behind, StringComparison.Ordinal);

    /// <summary>The change; null when no such flag stands before the place.</summary>
    public static TextChange? Of(Line line, SourceSpan place, string name)
    {
        var text = line.Text;
        var at = place.Span.Start - line.Start;
        if (StartOf(text, at, name) is not { } start)
            return null;

        var end = Math.Max(start.End, place.Span.End - line.Start);
        if (end < text.Length && text[end] is '"' or '\'' && end > 0 && at > 0 && text[at - 1] == text[end])
            end++;

        if (end < text.Length && !char.IsWhiteSpace(text[end]) && ";|&)'\"`".IndexOf(text[end]) < 0)
            return null;

        return new(Widen(line, place.File, start.Start, end), "");
    }

    /// <summary>A flag with a line of its own goes with the line, and with the sign that joins the line before when the command ends here.</summary>
    private static TextSpan Widen(Line line, SourceFile file, int start, int end)
    {
        var text = line.Text;
        var isFirst = text.Substring(0, start).Trim() is "" or ">"; // the prompt of a line that goes on
        var rest = text.Substring(end).Trim();
        if (isFirst && rest is "\\" or "`" or "^")
            return line.Whole;

        if (isFirst && rest.Length == 0 && Line.At(file, line.Number - 1) is { } before && before.Text.TrimEnd() is [.., '\\' or '`' or '^'] joined)
            return TextSpan.FromBounds(before.Start + joined.Substring(0, joined.Length - 1).TrimEnd().Length, line.Start + end);

        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;

        return TextSpan.FromBounds(line.Start + start, line.Start + end);
    }

    /// <summary>The flag, which may be the place itself, or stand before its value.</summary>
    private static TextSpan? StartOf(string text, int at, string name)
    {
        var start = text.LastIndexOf("-" + name, Math.Min(text.Length - 1, at + name.Length + 1), StringComparison.Ordinal);
        if (start < 0)
            return null;

        var end = start + name.Length + 1;
        if (start > 0 && text[start - 1] == '-')
            start--;

        if (start > at || (start > 0 && text[start - 1] is not (' ' or '\t')))
            return null;

        return start == at || (end <= at && text.Substring(end, at - end).Trim(' ', '\t', '"', '\'', '=').Length == 0 && end < at) ? TextSpan.FromBounds(start, end) : null;
    }
}
