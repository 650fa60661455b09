namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Tells by a glance whether a program may have to do with us, so that the others cost nothing.</summary>
internal static class ProgramHints
{
    private static readonly string[] Words =
    [
        "tiup", "tidb", "tikv", "IMPORT INTO", "import into", "BACKUP ", "RESTORE ", "LOAD DATA", "load data", "FLASHBACK ", "ADD INDEX", "add index", "mysql", "dumpling", "pingcap", "myloader",
        "kubectl", "iptables", "changefeed",
    ];

    /// <summary>Whether a program names one of our tools, or a statement of ours.</summary>
    public static bool MayConcernUs(string text) => NamesBr(text) || Words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary><c>br</c> as a word, or what wraps it: <c>Br.Run</c>, <c>import ops.br</c>. <c>&lt;br&gt;</c> is something else.</summary>
    private static bool NamesBr(string text)
    {
        for (var at = text.IndexOf("br", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("br", at + 2, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsPartOfWord(text, at - 1) && !IsPartOfWord(text, at + 2) && (at == 0 || text[at - 1] is not ('<' or '/') || (text[at - 1] == '/' && at > 1 && text[at - 2] != '<')))
                return true;
        }

        return false;
    }

    private static bool IsPartOfWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    /// <summary>Whether more brackets open than any person would write, wherever they stand.</summary>
    public static bool IsNestedTooDeeply(string text)
    {
        var depth = 0;

        foreach (var character in text)
        {
            if (character is '(' or '[' or '{')
                depth++;
            else if (character is ')' or ']' or '}')
                depth--;

            if (depth > DepthLimits.Brackets)
                return true;
        }

        return false;
    }
}
