using System.Collections.Immutable;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>What fixing has come to.</summary>
/// <param name="Files">The files that change, sorted by their paths.</param>
/// <param name="Fixed">The findings that are mended.</param>
/// <param name="Report">What is found afterwards.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, ImmutableArray<Finding> Fixed, LintReport Report);

/// <summary>A file before and after.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it should be.</param>
public sealed record FixedFile(SourceFile Before, SourceFile After);
