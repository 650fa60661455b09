using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>
/// A text to read, and where each of its characters stands in the script. The two differ inside backquotes, whose text is
/// read after some of its backslashes are gone.
/// </summary>
internal sealed class ShellSource
{
    private readonly int[]? offsets;

    public ShellSource(string text) => Text = text;

    /// <param name="text">The text without the backslashes.</param>
    /// <param name="offsets">For each character, and for the end, its offset in the script.</param>
    public ShellSource(string text, int[] offsets) => (Text, this.offsets) = (text, offsets);

    public string Text { get; }

    /// <summary>Whether this is the script itself.</summary>
    public bool IsWhole => offsets is null;

    public int Outer(int position) => offsets is null ? position : offsets[position];

    /// <summary>Where the characters between two positions stand. An empty span stands behind the character before it.</summary>
    public TextSpan Span(int start, int end)
    {
        if (offsets is null)
            return TextSpan.FromBounds(start, Math.Max(start, end));

        if (start < end)
            return TextSpan.FromBounds(offsets[start], offsets[end - 1] + 1);

        return new(Behind(start), 0);
    }

    /// <summary>Where the character before a position ends.</summary>
    public int Behind(int position) => offsets is null ? position : position > 0 ? offsets[position - 1] + 1 : offsets[0];
}
