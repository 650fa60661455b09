using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>Cuts an expression into tokens.</summary>
internal static class JinjaLexer
{
    private static readonly string[] Marks =
        ["//", "**", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "<", ">", "|", ".", ",", ":", "(", ")", "[", "]", "{", "}", "="];

    /// <summary>The tokens of a text, the end among them; null when it is no expression.</summary>
    public static List<JinjaToken>? Read(string text)
    {
        var tokens = new List<JinjaToken>();

        for (var at = 0; ;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;

            if (at == text.Length)
            {
                tokens.Add(new(JinjaTokenKind.End, "", new(at, 0)));
                return tokens;
            }

            if (tokens.Count == GrowthLimits.ExpressionTokens)
            {
                Reading.Meets($"an expression has more than {GrowthLimits.ExpressionTokens} words and signs; its value is not known");
                return null;
            }

            if (ReadOne(text, at) is not { } token)
                return null;

            tokens.Add(token);
            at = token.Span.End;
        }
    }

    private static JinjaToken? ReadOne(string text, int at)
    {
        if (text[at] is '"' or '\'')
            return ReadText(text, at);

        if (char.IsLetter(text[at]) || text[at] == '_')
            return Take(text, at, JinjaTokenKind.Name, c => char.IsLetterOrDigit(c) || c == '_');

        if (char.IsDigit(text[at]))
            return ReadNumber(text, at);

        var mark = Array.Find(Marks, mark => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0);
        return mark is null ? null : new(JinjaTokenKind.Mark, mark, new(at, mark.Length));
    }

    private static JinjaToken ReadNumber(string text, int at)
    {
        var whole = Take(text, at, JinjaTokenKind.Number, c => char.IsDigit(c) || c == '_');
        var end = whole.Span.End;
        return end + 1 < text.Length && text[end] == '.' && char.IsDigit(text[end + 1])
            ? new(JinjaTokenKind.Number, whole.Text + "." + Take(text, end + 1, JinjaTokenKind.Number, char.IsDigit).Text, TextSpan.FromBounds(at, Take(text, end + 1, JinjaTokenKind.Number, char.IsDigit).Span.End))
            : whole;
    }

    private static JinjaToken Take(string text, int start, JinjaTokenKind kind, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;

        return new(kind, text.Substring(start, end - start), TextSpan.FromBounds(start, end));
    }

    private static JinjaToken? ReadText(string text, int start)
    {
        var value = new StringBuilder();

        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == text[start])
                return new(JinjaTokenKind.Text, value.ToString(), TextSpan.FromBounds(start, at + 1));

            if (text[at] == '\\' && at + 1 < text.Length)
                AppendEscape(value, text[++at]);
            else
                value.Append(text[at]);
        }

        return null;
    }

    private static void AppendEscape(StringBuilder value, char escaped)
    {
        switch (escaped)
        {
            case 'n':
                value.Append('\n');
                break;
            case 't':
                value.Append('\t');
                break;
            case '\\' or '\'' or '"':
                value.Append(escaped);
                break;
            default:
                // As in Python, other escapes stay as they are: patterns are full of them.
                value.Append('\\').Append(escaped);
                break;
        }
    }
}
