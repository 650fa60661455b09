namespace RunbookLint.Suppressions.Remarks;

/// <summary>How a language marks comments, and what it quotes: what looks like a comment in a quoted text is none.</summary>
/// <param name="Lines">What opens a comment that ends with its line.</param>
/// <param name="Blocks">What opens and closes a comment of any length.</param>
internal sealed record CommentMarks(string[] Lines, (string Open, string Close)[] Blocks)
{
    /// <summary>The quotes, the longer ones first.</summary>
    public QuoteMarks[] Quotes { get; init; } = [];

    /// <summary>Whether a comment needs a blank before it.</summary>
    public bool NeedsBlank { get; init; }

    /// <summary>Whether a comment stands on lines of its own only.</summary>
    public bool IsWholeLine { get; init; }
}

/// <summary>A kind of quotes.</summary>
/// <param name="Open">What opens the text.</param>
/// <param name="Close">What closes it.</param>
/// <param name="Escape">What takes the next character's meaning away; NUL when nothing does.</param>
/// <param name="SpansLines">Whether the text may hold line breaks.</param>
internal readonly record struct QuoteMarks(string Open, string Close, char Escape, bool SpansLines = false);
