using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>A finding that somebody decided not to see.</summary>
/// <param name="Finding">The finding as it would be shown.</param>
/// <param name="Kind">Who decided it.</param>
/// <param name="Justification">Why, in their words; empty when they do not say.</param>
public sealed record SuppressedFinding(Finding Finding, SuppressionKind Kind, string Justification)
{
    /// <summary>Where it is decided, such as the comment; null when it is not in a text that was read.</summary>
    public SourceSpan? Place { get; init; }
}
