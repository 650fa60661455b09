using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Rewrites, at equal length and to the same meaning, what other parsers read but ours refuses.</summary>
internal static class YamlRepairs
{
    /// <summary>The rewritten stretch, when there is anything to rewrite.</summary>
    public static bool TryApply(string text, TextSpan chunk, out string repaired)
    {
        var characters = text.ToCharArray(chunk.Start, chunk.Length);
        var isChanged = IsJson(characters) ? BlankTabs(characters) : MoveBlanks(text, chunk, characters) | BlankElisions(characters);
        repaired = isChanged ? new string(characters) : "";
        return isChanged;
    }

    private static bool IsJson(char[] characters)
    {
        var at = 0;
        while (at < characters.Length && char.IsWhiteSpace(characters[at]))
            at++;

        return at < characters.Length && characters[at] is '{' or '[';
    }

    /// <summary>JSON may be indented with tabs.</summary>
    private static bool BlankTabs(char[] characters)
    {
        var (isChanged, inString) = (false, false);

        for (var index = 0; index < characters.Length; index++)
        {
            switch (characters[index])
            {
                case '"':
                    inString = !inString;
                    break;
                case '\\' when inString:
                    index++;
                    break;
                case '\t' when !inString:
                    characters[index] = ' ';
                    isChanged = true;
                    break;
            }
        }

        return isChanged;
    }

    /// <summary>Documentation leaves out what does not matter: an indented line of nothing but dots.</summary>
    private static bool BlankElisions(char[] characters)
    {
        var isChanged = false;

        for (var line = 0; line < characters.Length;)
        {
            var newline = Array.IndexOf(characters, '\n', line);
            var end = newline < 0 ? characters.Length : newline;
            var content = characters.AsSpan(line, end - line);
            if (content is [' ', ..] && IsElision(content))
            {
                content.Slice(0, content.IndexOf('.') < 0 ? content.IndexOf('…') + 1 : content.LastIndexOf('.') + 1).Fill(' ');
                isChanged = true;
            }

            line = end + 1;
        }

        return isChanged;
    }

    private static bool IsElision(ReadOnlySpan<char> line) => line.Trim() is "..." or "…";

    /// <summary>
    /// Blank lines above the text of a block scalar may hold blanks. They are moved to the end of the header's line, where they
    /// mean nothing.
    /// </summary>
    private static bool MoveBlanks(string text, TextSpan chunk, char[] characters)
    {
        var isChanged = false;

        for (var line = chunk.Start; line < chunk.End;)
        {
            var end = EndOfLine(text, line, chunk.End);
            if (IndentedLine.Read(text, line, end).TryReadBlockHeader(text, end, out var indicator) && indicator == 0)
                isChanged |= MoveBlanks(text, end, chunk, characters);
            line = end + 1;
        }

        return isChanged;
    }

    private static bool MoveBlanks(string text, int headerEnd, TextSpan chunk, char[] characters)
    {
        var content = headerEnd;
        var firstBreak = headerEnd > chunk.Start && text[headerEnd - 1] == '\r' ? headerEnd - 1 : headerEnd;

        for (var at = headerEnd; at < chunk.End && text[at] is ' ' or '\r' or '\n'; at++)
        {
            if (text[at] == '\n')
                content = at + 1;
        }

        var target = content - chunk.Start;
        var isChanged = false;

        for (var at = content - 1; at >= firstBreak; at--)
        {
            if (text[at] is '\r' or '\n')
                characters[--target] = text[at];
            else
                isChanged = true;
        }

        while (target > firstBreak - chunk.Start)
            characters[--target] = ' ';

        return isChanged;
    }

    private static int EndOfLine(string text, int line, int end)
    {
        var newline = text.IndexOf('\n', line, end - line);
        return newline < 0 ? end : newline;
    }
}
