namespace RunbookLint.Text;

/// <summary>
/// One string for what is written again and again: a tree of ten thousand resources has the same few keys, schemes and regions in each of them, and
/// its plan keeps them all. Remembers the last text of each slot of a small table, so that a text full of different ones costs no memory.
/// </summary>
public static class CommonTexts
{
    private const int Slots = 4096;

    /// <summary>What is longer is hardly ever written twice.</summary>
    private const int LongestText = 40;

    [ThreadStatic]
    private static string?[]? known;

    /// <summary>The text, or an equal one that is there already.</summary>
    public static string Of(string text)
    {
        if (text.Length > LongestText)
            return text;

        known ??= new string?[Slots];
        var slot = text.GetHashCode() & (Slots - 1);
        return known[slot] is { } other && other == text ? other : known[slot] = text;
    }
}
