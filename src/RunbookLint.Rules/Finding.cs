using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Rules;

/// <summary>A place that helps to understand a finding: a link of its evidence chain.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What happens there, lower case, no full stop.</param>
public sealed record RelatedPlace(SourceSpan Span, string Message);

/// <summary>A mistake in a plan.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Span">The value or command at fault.</param>
/// <param name="Message">The consequence, lower case, no full stop.</param>
public sealed record Finding(RuleDescriptor Rule, SourceSpan Span, string Message)
{
    /// <summary>How bad it is; the rule's own severity unless the rule knows better here.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>How sure it is. What prose says may have been misunderstood.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>What stands at <see cref="Span"/>, for the code frame; empty when the message says it all.</summary>
    public string Label { get; init; } = "";

    /// <summary>The evidence chain, in the order in which to read it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>What to do about it, in one sentence, lower case, no full stop.</summary>
    public string Help { get; init; } = "";

    /// <summary>A change of text that mends it; null when there is none that a program should make.</summary>
    public Fix? Fix { get; init; }
}
