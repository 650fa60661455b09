using System.Collections.Immutable;

namespace RunbookLint.Cli.Completions;

/// <summary>An option as shells complete it.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">What the value may be; empty: files.</param>
internal sealed record CompletedOption(string Name, bool TakesValue, ImmutableArray<string> Values);
