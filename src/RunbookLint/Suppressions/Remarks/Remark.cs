using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>A comment of a text, or what stands for one where a language has none. Spans are offsets into the text.</summary>
/// <param name="Span">The whole of it, with its marks.</param>
/// <param name="Content">What it says.</param>
internal sealed record Remark(TextSpan Span, TextSpan Content)
{
    /// <summary>How it is written.</summary>
    public SuppressionForm Form { get; init; } = SuppressionForm.Comment;

    /// <summary>What it speaks for, where its place does not say so.</summary>
    public TextSpan? Scope { get; init; }

    /// <summary>What it says, where it is not written in the words of a comment.</summary>
    public Directive? Directive { get; init; }
}
