using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Templates;

/// <summary>
/// Finds template expressions in any text: those of Go (<c>{{ … }}</c>), of Jinja (also <c>{% … %}</c> and <c>{# … #}</c>)
/// and of GitHub (<c>${{ … }}</c>).
/// </summary>
public static class TemplateScanner
{
    // What is longer or deeper is taken for text: this keeps the search linear when braces never close.
    private const int LongestCode = 2048;
    private const int LongestComment = 16384;
    private const int DeepestBraces = 20;

    private static readonly string[] Statements =
        ["if", "else", "end", "range", "with", "define", "block", "break", "continue"];

    /// <summary>The templates of a text, in order, none inside another.</summary>
    public static ImmutableArray<TemplateSpan> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<TemplateSpan>();

        for (var at = text.IndexOf('{'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at))
        {
            var end = EndOf(text, at);
            if (end < 0)
            {
                at++;
                continue;
            }

            var start = at > 0 && text[at - 1] == '$' && text[at + 1] == '{' ? at - 1 : at;
            found.Add(new(TextSpan.FromBounds(start, end), KindOf(text, at)));
            at = end;
            if (at >= text.Length)
                break;
        }

        return found.ToImmutable();
    }

    private static int EndOf(string text, int open) => text[open + 1] switch
    {
        '{' when IsGoComment(text, open, out var inside) => EndOfGoComment(text, inside),
        '{' => EndOfCode(text, open, '}'),
        '%' => EndOfCode(text, open, '%'),
        // ${#array[@]} is shell.
        '#' when open == 0 || text[open - 1] != '$' => Behind(text, "#}", open + 2),
        _ => -1,
    };

    private static bool IsGoComment(string text, int open, out int inside)
    {
        inside = open + 2;
        if (At(text, inside) == '-')
            inside++;
        while (At(text, inside) == ' ')
            inside++;

        return At(text, inside) == '/' && At(text, inside + 1) == '*';
    }

    private static int EndOfGoComment(string text, int inside)
    {
        var end = Behind(text, "*/", inside + 2);
        return end < 0 ? -1 : Behind(text, "}}", end);
    }

    private static int Behind(string text, string close, int from)
    {
        var limit = Math.Min(text.Length, from + LongestComment);
        var at = from >= limit ? -1 : text.IndexOf(close, from, limit - from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + close.Length;
    }

    /// <summary>The end of an expression or a statement. What closes it counts neither in a string nor inside braces.</summary>
    private static int EndOfCode(string text, int open, char mark)
    {
        var limit = Math.Min(text.Length, open + LongestCode);
        var depth = 0;
        var mayGoOn = default(bool?);

        for (var at = open + 2; at < limit; at++)
        {
            switch (text[at])
            {
                case '}' when depth == 0 && mark == '}' && At(text, at + 1) == '}':
                    return at + 2;
                case '%' when mark == '%' && At(text, at + 1) == '}':
                    return at + 2;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '{' when ++depth > DeepestBraces:
                    limit = 0;
                    break;
                case '\\':
                    at++;
                    break;
                case '"' or '\'' or '`':
                    at = EndOfString(text, at, limit);
                    break;
                case '\n' when IsDocumentMarker(text, at + 1) || !(mayGoOn ??= !IsInCommentLine(text, open)):
                    limit = 0;
                    break;
            }
        }

        return EndWithoutStructure(text, open, mark);
    }

    /// <summary>A quote that nothing closes on its line is an apostrophe.</summary>
    private static int EndOfString(string text, int quote, int limit)
    {
        for (var at = quote + 1; at < limit; at++)
        {
            if (text[at] == text[quote])
                return at;
            if (text[at] == '\\' && text[quote] != '`')
                at++;
            else if (text[at] == '\n' && text[quote] != '`')
                break;
        }

        return quote;
    }

    /// <summary>Templates reach over lines, but not into another document.</summary>
    private static bool IsDocumentMarker(string text, int lineStart) => string.CompareOrdinal(text, lineStart, "---", 0, 3) == 0;

    /// <summary>Braces in a comment are often prose, which must not swallow the lines below.</summary>
    private static bool IsInCommentLine(string text, int open)
    {
        var line = open == 0 ? 0 : text.LastIndexOf('\n', open - 1, Math.Min(open, LongestCode)) + 1;
        while (text[line] is ' ' or '\t')
            line++;

        return text[line] == '#';
    }

    /// <summary>Braces or quotes do not match up: the first mark that closes is believed, unless another template opens before it.</summary>
    private static int EndWithoutStructure(string text, int open, char mark)
    {
        for (var at = open + 2; at + 1 < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == mark && text[at + 1] == '}')
                return at + 2;
            if (text[at] == '{' && text[at + 1] is '{' or '%')
                return -1;
        }

        return -1;
    }

    private static TemplateKind KindOf(string text, int open)
    {
        if (text[open + 1] == '#' || (text[open + 1] == '{' && IsGoComment(text, open, out _)))
            return TemplateKind.Comment;

        if (text[open + 1] == '%')
            return TemplateKind.Statement;

        var at = open + 2;
        if (At(text, at) is '-' or '~')
            at++;
        while (At(text, at) is ' ' or '\t' or '\r' or '\n')
            at++;

        var start = at;
        while (At(text, at) == '$' || IsWord(At(text, at)))
            at++;

        if (At(text, start) == '$')
            return IsAssigned(text, at) ? TemplateKind.Statement : TemplateKind.Expression;

        var word = text.Substring(start, at - start);
        return Array.IndexOf(Statements, word) >= 0 ? TemplateKind.Statement : TemplateKind.Expression;
    }

    private static bool IsAssigned(string text, int at)
    {
        while (At(text, at) == ' ')
            at++;

        return At(text, at) switch
        {
            ':' => At(text, at + 1) == '=',
            '=' => At(text, at + 1) != '=',
            _ => false,
        };
    }

    private static bool IsWord(char character) => character == '_' || char.IsLetterOrDigit(character);

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
