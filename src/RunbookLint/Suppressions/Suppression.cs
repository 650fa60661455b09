using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>A place where a linted file says that some findings are not to be shown.</summary>
/// <param name="Place">The comment, annotation or attribute.</param>
/// <param name="Form">How it is said.</param>
/// <param name="Reach">What it speaks for.</param>
/// <param name="Rules">The ids of the rules whose findings it hides; empty for all of them.</param>
/// <param name="Reason">Why, in the words of its author; empty when they do not say.</param>
public sealed record Suppression(SourceSpan Place, SuppressionForm Form, SuppressionReach Reach, ImmutableArray<string> Rules, string Reason)
{
    /// <summary>The last day on which it holds; null when it holds for ever.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether that day has passed: then it hides nothing.</summary>
    public bool IsExpired { get; init; }

    /// <summary>The ids of the rules that it hides findings of; of an expired one, those that show again because of that.</summary>
    public ImmutableArray<string> Used { get; init; } = [];

    /// <summary>What is wrong with it, in words; what is not understood hides nothing.</summary>
    public ImmutableArray<string> Mistakes { get; init; } = [];

    /// <summary>Whether it hides anything, or would if it had not expired.</summary>
    public bool IsUsed => !Used.IsEmpty;
}
