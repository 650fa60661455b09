using System.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>How far a command typed in a shell is, line by line: just enough to see whether the shell would ask for more.</summary>
internal sealed class ShellLine
{
    private char quote;
    private bool endsOpen;

    /// <summary>A quote that is not closed yet.</summary>
    public bool IsQuoted => quote != '\0';

    /// <summary>Whether the next line belongs to the command: a backslash, a quote or an operator leaves it open.</summary>
    public bool IsOpen => IsQuoted || endsOpen;

    /// <summary>The words that end the here-documents which the lines so far have begun.</summary>
    public Queue<string> Delimiters { get; } = new();

    public void Read(string text, int start, int end)
    {
        endsOpen = false;

        for (var at = start; at < end; at++)
        {
            var character = text[at];

            if (quote != '\0')
            {
                if (character == '\\' && quote == '"')
                    at++;
                else if (character == quote)
                    quote = '\0';
            }
            else if (character == '\\')
            {
                endsOpen = at + 1 == end;
                at++;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == '#' && (at == start || text[at - 1] is ' ' or '\t' or ';'))
            {
                return;
            }
            else if (character == '<' && at + 1 < end && text[at + 1] == '<')
            {
                at = ReadHereDocument(text, at + 2, end);
            }
        }

        endsOpen |= quote == '\0' && EndsInOperator(text, start, end);
    }

    private int ReadHereDocument(string text, int at, int end)
    {
        if (at < end && text[at] == '<')
            return at;

        if (at < end && text[at] == '-')
            at++;

        while (at < end && text[at] == ' ')
            at++;

        var word = new StringBuilder();
        for (; at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or '\'' or '"' or '\\'); at++)
        {
            if (text[at] is not ('\'' or '"' or '\\'))
                word.Append(text[at]);
        }

        // Shifting by a number is arithmetic.
        if (word.Length > 0 && !char.IsDigit(word[0]))
            Delimiters.Enqueue(word.ToString());

        return at - 1;
    }

    private static bool EndsInOperator(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;

        return end - start > 1 && (text[end - 1] == '|' || (text[end - 1] == '&' && text[end - 2] == '&'));
    }
}
