namespace RunbookLint.Plan;

/// <summary>Tells by their names whether two folders that lie side by side hold the same sort of thing: <c>full-2024-05-01</c> and <c>full-old</c>.</summary>
internal static class FolderName
{
    /// <summary>What a name adds to that of another one of the kind.</summary>
    private static readonly HashSet<string> Ages = new(StringComparer.OrdinalIgnoreCase) { "old", "older", "oldest", "prev", "previous", "last", "yesterday", "bak", "expired", "obsolete" };

    /// <summary>Whether the last parts of two paths have the same words. Numbers, dates and words for old ones do not count.</summary>
    public static bool AreOfOneKind(string first, string second) => WordsOf(first).SetEquals(WordsOf(second));

    private static HashSet<string> WordsOf(string path)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = path.LastIndexOf('/') + 1;

        for (var end = start; end <= path.Length; end++)
        {
            if (end < path.Length && char.IsLetter(path[end]))
                continue;

            if (end > start && path.Substring(start, end - start) is var word && !Ages.Contains(word))
                words.Add(word);

            start = end + 1;
        }

        return words;
    }
}
