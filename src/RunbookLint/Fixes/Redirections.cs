namespace RunbookLint.Fixes;

/// <summary>Finds the redirections behind the words of a shell command.</summary>
internal static class Redirections
{
    /// <summary>Where the words of a command end before its first redirection: behind all of it when there is none.</summary>
    public static int Before(string command)
    {
        var quote = '\0';

        for (var index = 0; index < command.Length; index++)
        {
            var c = command[index];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '<' or '>' && WordStart(command, index) is { } start && !(index + 1 < command.Length && command[index + 1] == '('))
                return start;
        }

        return command.Length;
    }

    /// <summary>The end of the word before a redirection; null when it is part of a word.</summary>
    private static int? WordStart(string command, int index)
    {
        while (index > 0 && (char.IsDigit(command[index - 1]) || command[index - 1] == '&'))
            index--;

        if (index == 0 || !char.IsWhiteSpace(command[index - 1]))
            return null;

        while (index > 0 && (char.IsWhiteSpace(command[index - 1]) || (command[index - 1] == '\\' && index < command.Length && command[index] is '\r' or '\n')))
            index--;

        return index;
    }
}
