using System.Collections.Immutable;

namespace RunbookLint.Baselines;

/// <summary>A report seen through a baseline.</summary>
/// <param name="Report">The report, in which what the baseline knows is suppressed.</param>
/// <param name="Known">The entries that were found again, with the number found.</param>
/// <param name="Stale">The entries, or the part of their counts, that match nothing any more: somebody mended it.</param>
public sealed record BaselineResult(LintReport Report, ImmutableArray<BaselineEntry> Known, ImmutableArray<BaselineEntry> Stale);
