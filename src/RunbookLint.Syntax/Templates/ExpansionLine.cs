namespace RunbookLint.Syntax.Templates;

/// <summary>
/// Tells lines of nothing but what a shell, or <c>envsubst</c>, puts in: <c>$VAR</c>, <c>${BLOCK}</c>, <c>$(cat part.yaml)</c>. Where a key is
/// wanted, they bring in entries, as templates do.
/// </summary>
internal static class ExpansionLine
{
    /// <summary>Whether a text has such a line.</summary>
    public static bool IsIn(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$', at))
        {
            var start = at;
            while (start > 0 && text[start - 1] is ' ' or '\t')
                start--;

            var newline = text.IndexOf('\n', at);
            var end = newline < 0 ? text.Length : newline;
            if ((start == 0 || text[start - 1] == '\n') && Is(text, start, end))
                return true;

            at = end;
        }

        return false;
    }

    /// <summary>Whether a line is one.</summary>
    public static bool Is(string text, int start, int end)
    {
        var at = SkipBlanks(text, start, end);
        if (at == end)
            return false;

        while (at < end)
        {
            var behind = EndOf(text, at, end);
            if (behind < 0)
                return false;

            at = SkipBlanks(text, behind, end);
        }

        return true;
    }

    /// <summary>The offset behind an expansion; -1 when there is none.</summary>
    private static int EndOf(string text, int at, int end)
    {
        if (text[at] != '$' || at + 1 >= end)
            return -1;

        switch (text[at + 1])
        {
            case '{' when at + 2 < end && text[at + 2] != '{':
                return Behind(text, at + 1, end, '{', '}');
            case '(':
                return Behind(text, at + 1, end, '(', ')');
            default:
                var behind = at + 1;
                while (behind < end && (text[behind] == '_' || char.IsLetterOrDigit(text[behind])))
                    behind++;

                return behind > at + 1 && !char.IsDigit(text[at + 1]) ? behind : -1;
        }
    }

    private static int Behind(string text, int at, int end, char open, char close)
    {
        var depth = 0;
        for (; at < end; at++)
        {
            if (text[at] == open)
                depth++;
            else if (text[at] == close && --depth == 0)
                return at + 1;
        }

        return -1;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
            at++;

        return Math.Min(at, end);
    }
}
