namespace RunbookLint.Syntax.Shell;

/// <summary>What the readers of a script and of its backquotes share.</summary>
/// <param name="length">The length of the script.</param>
/// <param name="culprits">Where quotes open of which an earlier reading of the script found that they lack their closing ones.</param>
internal sealed class ShellSession(int length, IEnumerable<int> culprits)
{
    private readonly HashSet<int> unclosed = [.. culprits];
    private readonly Dictionary<ShellEnclosure, int> suspects = [];

    /// <summary>Reading a character again costs one. Without a limit, a text made of unclosed quotes would take quadratic time.</summary>
    private long budget = (4L * length) + 4096;

    public List<SyntaxError> Errors { get; } = [];

    public List<ShellComment> Comments { get; } = [];

    public int Depth { get; set; }

    /// <summary>Set when the text nests too deep: everything unwinds, and the script goes on at the next line.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Where a quote opens that probably lacks its closing one, though a later quote was taken for that.</summary>
    public int? Culprit { get; private set; }

    /// <summary>Whether the text was read again so often that from now on it is read once only.</summary>
    public bool IsExhausted => budget <= 0;

    /// <summary>Counts characters that are, or will be, read again; false when they must not be.</summary>
    public bool TrySpend(int characters)
    {
        if (IsExhausted)
            return false;

        budget -= characters;
        return true;
    }

    /// <summary>Whether it is known that what opens here is never closed.</summary>
    public bool IsKnownToBeUnclosed(int offset) => unclosed.Count > 0 && unclosed.Contains(offset);

    /// <summary>Notes a string of several lines behind which a word goes on at once, as in <c>echo "a↵echo "b"</c>.</summary>
    public void Suspect(int offset, ShellEnclosure quote)
    {
        if (!suspects.ContainsKey(quote))
            suspects.Add(quote, offset);
    }

    /// <summary>Notes that the text ends before what opens here does. If there is a suspect before it, that one is to blame.</summary>
    public void NoteUnclosed(int offset, ShellEnclosure kind)
    {
        unclosed.Add(offset);
        if (suspects.TryGetValue(kind, out var suspect) && suspect < offset)
            Culprit ??= suspect;
    }
}
