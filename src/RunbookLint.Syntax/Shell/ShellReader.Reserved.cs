namespace RunbookLint.Syntax.Shell;

/// <summary>Words that are part of the grammar where a command may start.</summary>
internal sealed partial class ShellReader
{
    private const int LongestReserved = 8;

    private readonly char[] letters = new char[LongestReserved];

    /// <summary>The unquoted word at the position if it is short enough to be reserved, else null. It is not taken.</summary>
    private string? PeekReserved()
    {
        if (Peek() is not ('!' or '{' or '}' or '[' or ']' or (>= 'a' and <= 'w')))
            return null;

        var length = 0;
        var position = pos;

        while (position < end && !IsMeta(text[position]) && !IsNewline(position))
        {
            if (length == LongestReserved || !IsReservedCharacter(text[position]))
                return null;

            letters[length++] = text[position];
            position = Joined(position + 1);
        }

        return new(letters, 0, length);
    }

    private static bool IsReservedCharacter(char character) => character is '!' or '{' or '}' or '[' or ']' or (>= 'a' and <= 'z');

    private bool AtWord(string word) => Peek() == word[0] && PeekReserved() == word;

    private bool AcceptWord(string word)
    {
        if (!AtWord(word))
            return false;

        Take(word.Length);
        return true;
    }
}
