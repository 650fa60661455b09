namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Recognises our commands in text that nothing marks as shell.</summary>
internal static class KnownCommands
{
    private static readonly string[] Programs =
    [
        "br", "tiup", "tidb-lightning", "tidb-lightning-ctl", "tikv-ctl", "kubectl", "docker", "nohup", "sudo", "mysql", "dumpling", "ssh", "tikv-br", "podman", "bash", "sh", "export", "time", "env", "cat", "helm", "curl", "cd", "aws",
    ];

    /// <summary>Whether a text is one whole command of ours: a program, what it does, and at least one flag.</summary>
    public static bool IsWholeCommand(string text)
    {
        var first = FirstProgram(text);
        return first is "br" or "tiup" or "tidb-lightning" or "tidb-lightning-ctl" or "nohup" or "kubectl" or "sudo" or "docker" or "mysql"
            && text.IndexOf(" -", StringComparison.Ordinal) > 0 && text.IndexOf('\n') < 0;
    }

    /// <summary>Whether a line of prose is a command of ours: a program, then a word or a flag that it knows, and a flag somewhere.</summary>
    public static bool IsOurCommand(string line)
    {
        var trimmed = line.Trim();
        return IsWholeCommand(trimmed) || (trimmed.EndsWith("\\", StringComparison.Ordinal) && IsWholeCommand(trimmed.Substring(0, trimmed.Length - 1) + " -"));
    }

    /// <summary>Whether a text names a tool of ours as a word, with or without its folder.</summary>
    public static bool Mentions(string text) => text.Split([' ', '\t', '\r', '\n', '"', '\'', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => word.Substring(word.LastIndexOf('/') + 1) is "br" or "tiup" or "tidb-lightning" or "tidb-lightning-ctl" or "tikv-ctl" or "dumpling");

    /// <summary>Whether a text starts as a command does.</summary>
    public static bool StartsLikeCommand(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith("#", StringComparison.Ordinal))
                continue;

            return FirstProgram(line) is { } program && Programs.Contains(program);
        }

        return false;
    }

    /// <summary>Whether an offset stands in a command of ours that has no placeholder; continued lines belong to it.</summary>
    public static bool StartsLineAt(string text, int offset)
    {
        var start = Math.Min(offset, text.Length);

        while (true)
        {
            start = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
            if (start < 2 || text[start - 2] != '\\')
                break;

            start--;
        }

        var end = text.IndexOf('\n', Math.Min(offset, text.Length));
        var line = text.Substring(start, Math.Min((end < 0 ? text.Length : end) - start, SizeLimits.CommandLine));

        return !Placeholders.HasBracketed(line, '<', '>')
            && FirstProgram(line) is "br" or "tiup" or "tidb-lightning" or "kubectl" or "nohup" or "mysql" or "tikv-ctl" or "docker" or "sudo";
    }

    private static string? FirstProgram(string text)
    {
        var trimmed = text.TrimStart(' ', '\t');
        var end = trimmed.IndexOfAny([' ', '\t', '\r', '\n']);
        var word = end < 0 ? trimmed : trimmed.Substring(0, end);
        return word.Length == 0 ? null : word.Substring(word.LastIndexOf('/') + 1);
    }
}
