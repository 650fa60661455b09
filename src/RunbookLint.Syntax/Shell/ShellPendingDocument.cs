using System.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>A here-document of which the body was not reached yet.</summary>
/// <param name="Redirection">The redirection that gets it.</param>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="IsLiteral">A part of the delimiter was quoted.</param>
/// <param name="StripsTabs">Written <c>&lt;&lt;-</c>.</param>
/// <param name="Start">The operator's position in the source.</param>
/// <param name="End">Behind the delimiter.</param>
internal sealed record ShellPendingDocument(
    ShellRedirection Redirection, string Delimiter, bool IsLiteral, bool StripsTabs, int Start, int End)
{
    public static ShellPendingDocument From(ShellRedirection redirection, string text, int start, int delimiterStart, int end)
    {
        var delimiter = new StringBuilder();
        var isLiteral = false;
        var quote = '\0';

        for (var position = delimiterStart; position < end; position++)
        {
            var character = text[position];

            if (quote == '\0' && character == '$' && position + 1 < end && text[position + 1] is '\'' or '"')
                continue;

            if (quote == '\0' && character is '\'' or '"')
            {
                (quote, isLiteral) = (character, true);
            }
            else if (character == quote)
            {
                quote = '\0';
            }
            else if (character == '\\' && quote != '\'' && position + 1 < end)
            {
                position++;
                if (text[position] == '\n')
                    continue;

                isLiteral = true;
                if (quote == '"' && text[position] is not ('"' or '\\' or '$' or '`'))
                    delimiter.Append('\\');
                delimiter.Append(text[position]);
            }
            else
            {
                delimiter.Append(character);
            }
        }

        return new(redirection, delimiter.ToString(), isLiteral, redirection.Operator == "<<-", start, end);
    }

    public bool IsDelimiter(string text, int line, int lineEnd)
    {
        while (StripsTabs && line < lineEnd && text[line] == '\t')
            line++;

        return lineEnd - line == Delimiter.Length && StartsWithDelimiter(text, line);
    }

    /// <summary>Whether only blanks around it, or a parenthesis behind it, keep the line from being the delimiter.</summary>
    public bool IsAlmostDelimiter(string text, int line, int lineEnd)
    {
        while (line < lineEnd && text[line] is ' ' or '\t')
            line++;

        if (Delimiter.Length == 0 || lineEnd - line < Delimiter.Length || !StartsWithDelimiter(text, line))
            return false;

        var rest = line + Delimiter.Length;
        while (rest < lineEnd && text[rest] is ' ' or '\t' or ')' or '"' or ';' or '\r')
            rest++;

        return rest == lineEnd;
    }

    private bool StartsWithDelimiter(string text, int position) =>
        string.CompareOrdinal(text, position, Delimiter, 0, Delimiter.Length) == 0;
}
