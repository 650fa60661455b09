namespace RunbookLint.Syntax.Yaml;

/// <summary>
/// Puts the lines of a quoted text, or of brackets, on one line of equal length. YAML 1.2 wants them indented; libyaml, and with it Ansible and
/// everything in Kubernetes, does not.
/// </summary>
internal static class YamlJoins
{
    /// <summary>Joins what starts at an index. False when it does not end.</summary>
    /// <param name="characters">The text.</param>
    /// <param name="start">Where the quote or the bracket stands.</param>
    /// <param name="end">The index behind its end.</param>
    public static bool TryJoin(char[] characters, int start, out int end)
    {
        end = characters[start] switch
        {
            '"' => JoinQuoted(characters, start),
            '[' or '{' => JoinBrackets(characters, start),
            _ => -1,
        };

        return end >= 0;
    }

    private static int JoinQuoted(char[] characters, int start)
    {
        for (var index = start + 1; index < characters.Length; index++)
        {
            if (characters[index] == '"')
                return index + 1;

            // An escaped line break becomes an escaped blank.
            if (characters[index] == '\\')
                index++;

            if (index < characters.Length && characters[index] is '\r' or '\n')
                characters[index] = ' ';
        }

        return -1;
    }

    private static int JoinBrackets(char[] characters, int start)
    {
        var depth = 0;
        for (var index = start; index < characters.Length; index++)
        {
            switch (characters[index])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return index + 1;
                case '"' when StartsValue(characters, index):
                    if ((index = JoinQuoted(characters, index) - 1) < 0)
                        return -1;
                    break;
                case '\'' when StartsValue(characters, index):
                    while (++index < characters.Length && characters[index] != '\'')
                        Blank(characters, index);
                    break;
                case '#' when characters[index - 1] is ' ' or '\t':
                    for (; index < characters.Length && characters[index] is not ('\r' or '\n'); index++)
                        characters[index] = ' ';
                    index--;
                    break;
                default:
                    Blank(characters, index);
                    break;
            }
        }

        return -1;
    }

    private static void Blank(char[] characters, int index)
    {
        if (characters[index] is '\r' or '\n')
            characters[index] = ' ';
    }

    private static bool StartsValue(char[] characters, int index) => characters[index - 1] is ' ' or '\t' or ',' or '[' or '{' or ':';
}
