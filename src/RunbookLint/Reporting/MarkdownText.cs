using System.Text;

namespace RunbookLint.Reporting;

/// <summary>Puts text from linted files into Markdown so that it is only text: no markup, no link, no person that is called.</summary>
/// <seealso href="https://github.github.com/gfm/#backslash-escapes"/>
internal static class MarkdownText
{
    /// <summary>The text for a sentence or a cell of a table, on one line.</summary>
    public static string Inline(string text)
    {
        var safe = Harmless.Line(text);
        var escaped = new StringBuilder(safe.Length + 16);

        for (var index = 0; index < safe.Length; index++)
        {
            var character = safe[index];
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),

                // Of these a forge makes links: to a person, an issue, a merge request, a snippet, a milestone, a site.
                '@' or '#' or '!' or '$' or '%' => escaped.Append(character).Append("<!-- -->"),
                ':' when index + 1 < safe.Length && safe[index + 1] == '/' => escaped.Append("&#58;"),
                '.' when index > 0 && safe[index - 1] is 'w' or 'W' => escaped.Append("&#46;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>The text as code, on one line; it may stand in a table.</summary>
    public static string Code(string text)
    {
        var safe = Harmless.Line(text);

        // Whether a bar in a code span ends a cell is read differently.
        if (safe.IndexOf('|') >= 0)
            return $"<code>{Inline(safe)}</code>";

        var fence = new string('`', LongestRun(safe) + 1);
        var blank = safe.StartsWith("`", StringComparison.Ordinal) || safe.EndsWith("`", StringComparison.Ordinal) || safe.Trim().Length == 0 ? " " : "";
        return $"{fence}{blank}{safe}{blank}{fence}";
    }

    /// <summary>Lines as they are.</summary>
    public static string Block(string lines)
    {
        var fence = new string('`', Math.Max(3, LongestRun(lines) + 1));
        return $"{fence}text\n{lines.TrimEnd('\n')}\n{fence}\n";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);

        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
