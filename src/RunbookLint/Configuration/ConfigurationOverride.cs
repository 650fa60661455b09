using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>An entry of <c>overrides:</c>: another severity for some rules at some places, and why.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Paths">The files; empty for all.</param>
/// <param name="Resource">The Kubernetes resource, as <c>kind/name</c> or <c>kind/namespace/name</c>; null for all.</param>
/// <param name="Rules">The ids of the rules.</param>
/// <param name="Severity">The severity; null hides the findings.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which it counts; null for good.</param>
public sealed record ConfigurationOverride(
    SourceSpan Place, ImmutableArray<ScopedGlob> Paths, string? Resource, ImmutableHashSet<string> Rules, Severity? Severity, string Reason, Timestamp? Until);
