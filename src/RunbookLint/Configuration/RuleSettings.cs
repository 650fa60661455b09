using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>What the <c>rules:</c> of a configuration say.</summary>
/// <param name="Severities">Severities by id; null switches a rule off.</param>
/// <param name="Options">The limits that it moves.</param>
public sealed record RuleSettings(ImmutableDictionary<string, Severity?> Severities, RuleOptions Options)
{
    /// <summary>Every rule as it is.</summary>
    public static RuleSettings Default { get; } = new(ImmutableDictionary.Create<string, Severity?>(StringComparer.Ordinal), RuleOptions.Default);
}
