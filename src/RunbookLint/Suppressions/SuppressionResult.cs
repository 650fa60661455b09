using System.Collections.Immutable;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>What the suppressions of the files made of the findings.</summary>
/// <param name="Shown">The findings that nobody hides, and those about the suppressions themselves.</param>
/// <param name="Hidden">The others.</param>
/// <param name="Suppressions">All suppressions, by path and place.</param>
internal sealed record SuppressionResult(ImmutableArray<Finding> Shown, ImmutableArray<SuppressedFinding> Hidden, ImmutableArray<Suppression> Suppressions);
