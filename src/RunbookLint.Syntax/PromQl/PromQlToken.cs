using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.PromQl;

/// <summary>The kinds of tokens.</summary>
internal enum PromQlTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A number or a duration.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An operator or a punctuation mark.</summary>
    Symbol,

    /// <summary>A template or a variable, with the parts of the word around it.</summary>
    Hole,
}

/// <summary>A token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A string decoded, everything else as written.</param>
internal sealed record PromQlToken(PromQlTokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>The value of a number.</summary>
    public double Value { get; init; }

    /// <summary>Whether a template in a string is filled in later.</summary>
    public bool HasHole { get; init; }

    /// <summary>Whether it is a symbol.</summary>
    public bool Is(string symbol) => Kind == PromQlTokenKind.Symbol && Text == symbol;

    /// <summary>Whether it is a keyword, in any case.</summary>
    public bool IsWord(string keyword) => Kind == PromQlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);
}
