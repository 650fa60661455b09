namespace RunbookLint.Text;

/// <summary>
/// Words and phrases that a text is searched for all at once: the work grows with the text, and hardly with their number.
/// </summary>
public sealed class PhraseSet
{
    private const int AsciiCount = 128;

    private readonly Phrase[]?[] ascii = new Phrase[AsciiCount][];
    private readonly Dictionary<char, Phrase[]> others = [];

    /// <summary>Which characters may be among the others: most of a Chinese text are not, and need not be looked up.</summary>
    private readonly ulong[] otherStarts = new ulong[16];

    private readonly bool ignoresCase;

    private PhraseSet(IEnumerable<Phrase> phrases, bool ignoresCase = false)
    {
        this.ignoresCase = ignoresCase;
        foreach (var same in phrases.GroupBy(phrase => phrase.Text[0]))
        {
            if (same.Key < AsciiCount)
                ascii[same.Key] = [.. same];
            else
                AddOther(same.Key, [.. same]);
        }
    }

    /// <summary>Phrases that count wherever they stand.</summary>
    public static PhraseSet Anywhere(params string[] phrases) => new(phrases.Select(phrase => new Phrase(phrase, false)));

    /// <summary>Phrases in lower case that count wherever they stand, in either case of ASCII's letters.</summary>
    public static PhraseSet AnywhereIgnoringCase(params string[] phrases) => new(phrases.Select(phrase => new Phrase(phrase, false)), ignoresCase: true);

    /// <summary>
    /// Phrases in lower case that count as whole words in a text in lower case. What begins with no Latin letter counts anywhere, since Chinese has no
    /// bounds of words, and so does <c>n't</c>, which is the end of one.
    /// </summary>
    public static PhraseSet WholeWords(params string[] phrases) =>
        new(phrases.Select(phrase => new Phrase(phrase, IsLatin(phrase[0]) && !phrase.StartsWith("n'", StringComparison.Ordinal))));

    /// <summary>Whether a text holds one of them.</summary>
    public bool IsIn(string text) => IsIn(text, 0, text.Length);

    /// <summary>Whether one of them begins in a part of a text.</summary>
    public bool IsIn(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var first = ignoresCase ? Lower(text[at]) : text[at];
            if (StartingWith(first) is { } phrases && StandsAt(text, at, phrases))
                return true;
        }

        return false;
    }

    private void AddOther(char first, Phrase[] same)
    {
        others[first] = same;
        otherStarts[(first >> 6) % otherStarts.Length] |= 1UL << (first % 64);
    }

    private Phrase[]? StartingWith(char first)
    {
        if (first < AsciiCount)
            return ascii[first];

        return (otherStarts[(first >> 6) % otherStarts.Length] >> (first % 64) & 1) != 0 && others.TryGetValue(first, out var phrases) ? phrases : null;
    }

    private bool StandsAt(string text, int at, Phrase[] phrases)
    {
        var isInWord = at > 0 && IsLatin(text[at - 1]);
        foreach (var phrase in phrases)
        {
            if (!(phrase.IsWhole && isInWord) && StandsAt(text, at, phrase))
                return true;
        }

        return false;
    }

    private bool StandsAt(string text, int at, Phrase phrase)
    {
        var end = at + phrase.Text.Length;
        if (end > text.Length)
            return false;

        for (var offset = 1; offset < phrase.Text.Length; offset++)
        {
            var c = text[at + offset];
            if ((ignoresCase ? Lower(c) : c) != phrase.Text[offset])
                return false;
        }

        return !phrase.IsWhole || end == text.Length || !IsLatin(text[end]);
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    private readonly record struct Phrase(string Text, bool IsWhole);
}
