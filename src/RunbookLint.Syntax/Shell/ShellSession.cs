using System.Collections.Immutable;

namespace RunbookLint.Syntax.Shell;

/// <summary>What the readers of a script and of its backquotes share.</summary>
/// <param name="length">The length of the script.</param>
/// <param name="unclosed">Where quotes open of which an earlier reading of the script found that they are never closed.</param>
internal sealed class ShellSession(int length, ImmutableHashSet<int> unclosed)
{
    /// <summary>How deep compound commands, substitutions and expansions may nest.</summary>
    public const int MaximumDepth = 128;

    /// <summary>Reading a character again costs one. Without a limit, a text made of unclosed quotes would take quadratic time.</summary>
    private long budget = 8L * length + 4096;

    private int doubleQuoteSuspect = -1;
    private int singleQuoteSuspect = -1;

    public List<SyntaxError> Errors { get; } = [];

    public List<ShellComment> Comments { get; } = [];

    public int Depth { get; set; }

    /// <summary>Set when the text nests too deep: everything unwinds, and the script goes on at the next line.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A quote that probably lacks its closing one, though a later quote was taken for that.</summary>
    public int? Culprit { get; private set; }

    public bool IsKnownToBeUnclosed(int offset) => !unclosed.IsEmpty && unclosed.Contains(offset);

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

    /// <summary>Notes a string of several lines behind which a word goes on at once, as in <c>echo "a↵echo "b"</c>.</summary>
    public void Suspect(ShellEnclosure quote, int offset)
    {
        if (quote == ShellEnclosure.DoubleQuote && doubleQuoteSuspect < 0)
            doubleQuoteSuspect = offset;
        if (quote == ShellEnclosure.SingleQuote && singleQuoteSuspect < 0)
            singleQuoteSuspect = offset;
    }

    /// <summary>Notes that the text ends inside a quote. If there is a suspect before it, that one is to blame.</summary>
    public void Blame(ShellEnclosure quote, int offset)
    {
        var suspect = quote switch
        {
            ShellEnclosure.DoubleQuote => doubleQuoteSuspect,
            ShellEnclosure.SingleQuote => singleQuoteSuspect,
            _ => -1,
        };

        if (suspect >= 0 && suspect < offset)
            Culprit ??= suspect;
    }
}
