using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.GoTemplates;

/// <summary>The braces of one action, and what their trim markers do.</summary>
/// <param name="Span">The action with its braces.</param>
/// <param name="Inside">What stands between braces and markers.</param>
/// <param name="TrimsBefore">Whether the blanks before it go.</param>
/// <param name="TrimsBehind">Whether the blanks behind it go.</param>
/// <param name="IsComment">Whether it is a comment.</param>
internal readonly record struct GoActionSpan(TextSpan Span, TextSpan Inside, bool TrimsBefore, bool TrimsBehind, bool IsComment)
{
    /// <summary>The action that opens at an offset.</summary>
    /// <exception cref="GoTemplateException">It never closes.</exception>
    public static GoActionSpan Read(string text, int open)
    {
        var start = open + 2;
        var trimsBefore = At(text, start) == '-' && IsBlank(At(text, start + 1));
        if (trimsBefore)
            start += 2;

        if (string.CompareOrdinal(text, start, "/*", 0, 2) == 0)
            return Comment(text, open, start, trimsBefore);

        var close = CloseOf(text, open, start);
        var trimsBehind = close > start && text[close - 1] == '-' && close - 1 > open + 2 && IsBlank(text[close - 2]);
        return new(TextSpan.FromBounds(open, close + 2), TextSpan.FromBounds(start, Math.Max(start, trimsBehind ? close - 1 : close)), trimsBefore, trimsBehind, IsComment: false);
    }

    /// <summary>Whether a character is one that trim markers take away.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static GoActionSpan Comment(string text, int open, int start, bool trimsBefore)
    {
        var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Never(open, "this comment is never closed");

        var at = end + 2;
        while (IsBlank(At(text, at)))
            at++;

        var trimsBehind = at > end + 2 && At(text, at) == '-';
        if (trimsBehind)
            at++;

        if (string.CompareOrdinal(text, at, "}}", 0, 2) != 0)
            throw Never(open, "nothing can follow a comment: close it with '*/}}'");

        return new(TextSpan.FromBounds(open, at + 2), TextSpan.FromBounds(start, end + 2), trimsBefore, trimsBehind, IsComment: true);
    }

    /// <summary>The offset of the braces that close an action; those in a string do not.</summary>
    private static int CloseOf(string text, int open, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '}' when At(text, at + 1) == '}':
                    return at;
                case '"' or '\'' or '`':
                    at = GoLiterals.EndOf(text, at) - 1;
                    break;
            }
        }

        throw Never(open, "this '{{' is never closed");
    }

    private static GoTemplateException Never(int open, string message) => new(new(new TextSpan(open, 2), message));

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
