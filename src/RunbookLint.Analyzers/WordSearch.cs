namespace RunbookLint.Analyzers;

/// <summary>Looks for many words in one pass over a text, by a hash of three characters that slides over it.</summary>
internal sealed class WordSearch
{
    /// <summary>Three times five bits: what is four characters ago has been shifted out.</summary>
    private const int Mask = 0x7FFF;

    private const int Length = 3;

    private readonly List<string>?[] byHash = new List<string>?[Mask + 1];
    private readonly StringComparison comparison;

    /// <summary>Prepares a search.</summary>
    /// <param name="words">The words, three characters or longer.</param>
    /// <param name="comparison">Ordinal, with or without regard to case.</param>
    public WordSearch(IEnumerable<string> words, StringComparison comparison)
    {
        this.comparison = comparison;
        foreach (var word in words)
        {
            var hash = 0;
            for (var index = 0; index < Length; index++)
                hash = Next(hash, word[index]);

            (byHash[hash] ??= []).Add(word);
        }
    }

    /// <summary>Whether a text holds one of the words.</summary>
    public bool IsIn(string text)
    {
        var hash = 0;
        for (var index = 0; index < text.Length; index++)
        {
            hash = Next(hash, text[index]);
            if (byHash[hash] is { } words && index >= Length - 1 && StartsAt(words, text, index - Length + 1))
                return true;
        }

        return false;
    }

    private bool StartsAt(List<string> words, string text, int start)
    {
        foreach (var word in words)
        {
            if (string.Compare(text, start, word, 0, word.Length, comparison) == 0)
                return true;
        }

        return false;
    }

    /// <summary>One bit of a letter is its case.</summary>
    private static int Next(int hash, char character) => ((hash << 5) ^ (character | 0x20)) & Mask;
}
