using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RunbookLint.Analyzers;

/// <summary>What was found.</summary>
/// <param name="ByFile">By the whole paths of files.</param>
/// <param name="OfNoFile">What belongs to none.</param>
internal sealed record BuildFindings(IReadOnlyDictionary<string, ImmutableArray<Diagnostic>> ByFile, ImmutableArray<Diagnostic> OfNoFile);
