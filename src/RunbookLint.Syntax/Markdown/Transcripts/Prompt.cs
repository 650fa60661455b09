namespace RunbookLint.Syntax.Markdown;

internal enum PromptKind
{
    None,

    /// <summary><c>$ </c>, or one that names the user, the host or the shell.</summary>
    Shell,

    /// <summary><c># </c> before a command, or a comment.</summary>
    Hash,

    /// <summary><c>% </c>, which says little on its own.</summary>
    Percent,

    Sql,
}

/// <summary>The prompt at the start of a line.</summary>
/// <param name="Kind">Who asks.</param>
/// <param name="End">Where the typed text starts.</param>
internal readonly record struct Prompt(PromptKind Kind, int End)
{
    private const int Longest = 200;

    public static Prompt At(string text, PageLine line)
    {
        var start = line.Start;
        while (start < line.End && text[start] is ' ' or '\t')
            start++;

        var named = SkipEnvironment(text, start, line.End);
        var prompt = Read(text, named, line.End);
        return prompt.Kind == PromptKind.None && named != start ? Read(text, start, line.End) : prompt;
    }

    /// <summary>The offset behind the prompt of a line that continues SQL (<c>-> </c>, <c>'> </c>), or -1.</summary>
    public static int SqlContinuation(string text, PageLine line)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
            at++;

        return at + 1 < line.End && text[at] is '-' or '\'' or '"' or '`' && text[at + 1] == '>' ? AfterBlank(text, at + 2, line.End) : -1;
    }

    /// <summary>The offset behind <c>> </c>, or -1.</summary>
    public static int ShellContinuation(string text, PageLine line)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
            at++;

        var isPrompt = at < line.End && text[at] == '>' && (at + 1 == line.End || text[at + 1] == ' ');
        return isPrompt ? AfterBlank(text, at + 1, line.End) : -1;
    }

    private static Prompt Read(string text, int start, int end)
    {
        if (start >= end)
            return default;

        return text[start] switch
        {
            '$' => Mark(PromptKind.Shell, text, start, end),
            '#' => Mark(PromptKind.Hash, text, start, end),
            '%' => Mark(PromptKind.Percent, text, start, end),
            '❯' => Mark(PromptKind.Shell, text, start, end),
            '[' => Bracketed(text, start, end),
            _ => Named(text, start, end),
        };
    }

    /// <summary>Goes behind <c>(venv) </c>.</summary>
    private static int SkipEnvironment(string text, int start, int end)
    {
        if (start >= end || text[start] != '(')
            return start;

        var at = start + 1;
        while (at < end && at - start < Longest && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.'))
            at++;

        return at + 1 < end && text[at] == ')' && text[at + 1] == ' ' ? at + 2 : start;
    }

    /// <summary>A mark with a blank and more behind it, or alone.</summary>
    private static Prompt Mark(PromptKind kind, string text, int mark, int end) =>
        mark + 1 == end || text[mark + 1] is ' ' or '\t' ? new(kind, AfterBlank(text, mark + 1, end)) : default;

    /// <summary><c>[root@node1 ~]# </c>.</summary>
    private static Prompt Bracketed(string text, int start, int end)
    {
        var close = text.IndexOf(']', start, Math.Min(Longest, end - start));
        var isPrompt = close > 0 && close + 1 < end && text[close + 1] is '#' or '$' or '%' && text.IndexOf('@', start, close - start) > 0;
        return isPrompt ? Mark(PromptKind.Shell, text, close + 1, end) : default;
    }

    private static Prompt Named(string text, int start, int end)
    {
        var nameEnd = start;
        while (nameEnd < end && nameEnd - start < Longest && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '-' or '.'))
            nameEnd++;

        if (nameEnd == start || nameEnd >= end)
            return default;

        var name = text.Substring(start, nameEnd - start);

        if (name is "PS" || (name.Length == 1 && text[nameEnd] == ':' && nameEnd + 1 < end && text[nameEnd + 1] == '\\'))
            return UpTo('>', PromptKind.Shell, text, nameEnd, end);

        // Users of a shell are called as their databases are: `tidb@host:~$ `.
        if (text[nameEnd] == '@' && AtHost(text, nameEnd + 1, end) is { Kind: PromptKind.Shell } atHost)
            return atHost;

        if (IsSqlClient(name))
            return SqlPrompt(text, nameEnd, end);

        return name.StartsWith("bash-", StringComparison.Ordinal) || name.StartsWith("sh-", StringComparison.Ordinal)
            ? text[nameEnd] is '$' or '#' ? Mark(PromptKind.Shell, text, nameEnd, end) : default
            : default;
    }

    private static bool IsSqlClient(string name) => name.ToLowerInvariant() is "mysql" or "mariadb" or "tidb";

    /// <summary><c>mysql> </c>, <c>MySQL [(none)]> </c>, <c>tidb root@host:4000> </c>.</summary>
    private static Prompt SqlPrompt(string text, int nameEnd, int end)
    {
        var at = nameEnd;
        if (at + 1 < end && text[at] == ' ' && text[at + 1] != '>')
            at++;

        while (at < end && at - nameEnd < Longest && text[at] is not ('>' or '<' or '=' or ' ' or '\''))
            at++;

        return at < end && text[at] == '>' ? Mark(PromptKind.Sql, text, at, end) : default;
    }

    /// <summary><c>host:~$ </c>, <c>host:/# </c>, <c>host ~ % </c>.</summary>
    private static Prompt AtHost(string text, int start, int end)
    {
        for (var at = start; at < end && at - start < Longest; at++)
        {
            if (text[at] is '$' or '#' or '%' && Mark(PromptKind.Shell, text, at, end) is { Kind: PromptKind.Shell } prompt)
                return prompt;

            // Words behind the host are no path.
            if (text[at] == ' ' && !(at + 1 < end && text[at + 1] is '~' or '/' or '%' or '$' or '#'))
                return default;
        }

        return default;
    }

    private static Prompt UpTo(char mark, PromptKind kind, string text, int start, int end)
    {
        var at = text.IndexOf(mark, start, Math.Min(Longest, end - start));
        return at < 0 ? default : new(kind, AfterBlank(text, at + 1, end));
    }

    private static int AfterBlank(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;

        return at;
    }
}
