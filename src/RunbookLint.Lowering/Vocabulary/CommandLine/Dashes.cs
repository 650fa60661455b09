namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>The dashes in front of a flag, also those that a word processor or a web page has made of them.</summary>
/// <param name="Count">How many characters they are.</param>
/// <param name="IsLong">Whether a long name follows.</param>
/// <param name="IsTypographic">Whether one of them is not the hyphen-minus of the keyboard: the tool will not take it for a flag.</param>
internal readonly record struct Dashes(int Count, bool IsLong, bool IsTypographic)
{
    private const char EmDash = '\u2014';
    private const string Typographic = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d";

    /// <summary>The dashes that a word begins with; none when it is no flag.</summary>
    public static Dashes Of(string word)
    {
        var count = 0;
        var isTypographic = false;

        while (count < word.Length && (word[count] == '-' || Typographic.IndexOf(word[count]) >= 0))
            isTypographic |= word[count++] != '-';

        if (!isTypographic)
            return count switch { 0 => default, 1 => new(word.Length > 1 ? 1 : 0, false, false), _ => new(2, true, false) };

        if (count == word.Length || !char.IsLetter(word[count]))
            return default;

        return new(count, count > 1 || word[0] == EmDash || !IsOneLetter(word, count), true);
    }

    private static bool IsOneLetter(string word, int start) => word.Length == start + 1 || word[start + 1] == '=';
}
