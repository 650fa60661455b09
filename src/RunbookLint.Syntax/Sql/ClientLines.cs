namespace RunbookLint.Syntax.Sql;

/// <summary>
/// What only a client understands at the start of a statement, where a server would see nonsense: its commands, which end with
/// their line, and in text copied from a terminal its prompts and what it printed.
/// </summary>
internal sealed class ClientLines(string text)
{
    private static readonly string[] Commands = ["delimiter", "source", "use", "exit", "quit", "tee", "notee", "pager", "nopager", "prompt", "charset", "system"];

    /// <summary>The command that stands at an offset, in lower case, or null.</summary>
    public string? CommandAt(int at, int lineEnd)
    {
        if (at + 1 < lineEnd && text[at] == '\\' && text[at + 1] is '.' or '!' or 'u' or 'd')
            return text[at + 1] switch { '.' => "source", 'u' => "use", 'd' => "delimiter", _ => "system" };

        foreach (var command in Commands)
        {
            var end = at + command.Length;
            if (end <= lineEnd && string.Compare(text, at, command, 0, command.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == lineEnd || text[end] is ' ' or '\t' or ';'))
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Whether a line is a result: a table, or the count of its rows.</summary>
    public bool IsResult(int at, int lineEnd)
    {
        if (text[at] == '|' || (text[at] == '+' && at + 1 < lineEnd && text[at + 1] == '-'))
            return true;

        if (Starts(at, "Query OK,") || Starts(at, "Empty set") || Starts(at, "Records: ") || Starts(at, "Rows matched: "))
            return true;

        var end = at;
        while (end < lineEnd && text[end] is >= '0' and <= '9')
            end++;

        return end > at ? Starts(end, " row in set") || Starts(end, " rows in set") : Starts(at, "ERROR ") && at + 6 < lineEnd && char.IsDigit(text[at + 6]);
    }

    /// <summary>The length of <c>mysql></c>, <c>MySQL [(none)]></c> and the like, or 0.</summary>
    public int PromptLength(int at, int lineEnd)
    {
        var end = at;
        while (end < lineEnd && char.IsLetter(text[end]))
            end++;

        if (end == at)
            return 0;

        var name = text.Substring(at, Math.Min(end - at, 10));
        if (!IsClient(name))
            return 0;

        // Behind the name the prompt may tell the server or the database.
        if (end + 1 < lineEnd && text[end] == ' ' && text[end + 1] != '>')
            end++;

        while (end < lineEnd && end - at < 200 && text[end] is not ('>' or '<' or '=' or ';' or '\'' or ' '))
            end++;

        return end < lineEnd && text[end] == '>' ? end + 1 - at : 0;
    }

    private static bool IsClient(string name) =>
        name.Equals("mysql", StringComparison.OrdinalIgnoreCase)
        || name.Equals("tidb", StringComparison.OrdinalIgnoreCase)
        || name.Equals("mariadb", StringComparison.OrdinalIgnoreCase);

    private bool Starts(int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
