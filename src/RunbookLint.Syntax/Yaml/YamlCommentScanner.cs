using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Walks over YAML line by line, knowing just enough of it to tell a comment from text.</summary>
internal sealed class YamlCommentScanner(string text)
{
    /// <summary>The quote that is open, or none.</summary>
    private char quote;

    /// <summary>How many brackets are open.</summary>
    private int depth;

    /// <summary>The indentation that lines of the open block scalar exceed, or null outside of one.</summary>
    private int? block;

    /// <summary>The places of the comments, in order.</summary>
    public IEnumerable<TextSpan> Scan()
    {
        for (var line = 0; line < text.Length;)
        {
            var newline = text.IndexOf('\n', line);
            var end = newline < 0 ? text.Length : newline;
            var trimmed = end > line && text[end - 1] == '\r' ? end - 1 : end;

            if (!IsInBlock(line, trimmed) && CommentOf(line, trimmed) is { } comment)
                yield return comment;

            line = end + 1;
        }
    }

    private bool IsInBlock(int line, int end)
    {
        if (YamlChunks.IsMarker(text, line, '-') || YamlChunks.IsMarker(text, line, '.'))
            (quote, depth, block) = ('\0', 0, null);

        if (block is not { } indent)
            return false;

        var at = line;
        while (at < end && text[at] == ' ')
            at++;

        if (at == end || at - line > indent)
            return true;

        block = null;
        return false;
    }

    private TextSpan? CommentOf(int line, int end)
    {
        if (quote == '\0' && depth == 0)
        {
            var read = IndentedLine.Read(text, line, end);
            if (read.TryReadBlockHeader(text, end, out _))
                block = read.Column;
        }

        // A quote opens text only where a value or a key starts; elsewhere it is text itself.
        var startsValue = true;

        for (var at = line; at < end; at++)
        {
            var character = text[at];

            if (quote != '\0')
            {
                if (character == '\\' && quote == '"')
                    at++;
                else if (character == quote)
                    quote = '\0';
                startsValue = false;
                continue;
            }

            switch (character)
            {
                case '#' when at == line || text[at - 1] is ' ' or '\t':
                    return TextSpan.FromBounds(at, end);
                case ' ' or '\t':
                    break;
                case '"' or '\'' when startsValue:
                    quote = character;
                    break;
                case '[' or '{' when startsValue || depth > 0:
                    depth++;
                    startsValue = true;
                    break;
                case ']' or '}' when depth > 0:
                    depth--;
                    startsValue = false;
                    break;
                case ',' when depth > 0:
                    startsValue = true;
                    break;
                case ':' or '-' or '?' when at + 1 == end || text[at + 1] is ' ' or '\t':
                    startsValue = character == ':' || startsValue;
                    break;
                case '&' or '!' when startsValue:
                    while (at + 1 < end && text[at + 1] is not (' ' or '\t'))
                        at++;
                    break;
                default:
                    startsValue = false;
                    break;
            }
        }

        return null;
    }
}
