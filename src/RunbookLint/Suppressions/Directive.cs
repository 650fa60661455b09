using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Suppressions;

/// <summary>What a comment says to this program. Spans are offsets into the text that holds it.</summary>
/// <param name="Span">From <c>runbooklint</c> to the end of what it says.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Ids">The rules that it names, as written; empty for all rules, where the form allows that.</param>
/// <param name="Reason">Why; empty when it does not say.</param>
internal sealed record Directive(TextSpan Span, DirectiveVerb Verb, ImmutableArray<DirectiveId> Ids, string Reason)
{
    /// <summary>The last day on which it holds.</summary>
    public DateTime? Until { get; init; }

    /// <summary>What is wrong with it, so that it has no effect; null when nothing is.</summary>
    public DirectiveProblem? Problem { get; init; }
}

/// <summary>A rule as a directive names it.</summary>
internal readonly record struct DirectiveId(string Text, TextSpan Span);

/// <summary>Why a directive is not understood.</summary>
/// <param name="Span">The word at fault.</param>
/// <param name="Message">What is wrong, lower case, no full stop.</param>
internal sealed record DirectiveProblem(TextSpan Span, string Message)
{
    /// <summary>What was probably meant, in the place of the word; null when nobody knows.</summary>
    public string? Meant { get; init; }
}
