using System.Collections.Immutable;

namespace RunbookLint.Cli.Completions;

/// <summary>A command as shells complete it.</summary>
/// <param name="Name">Its word.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Words">What its arguments may be, apart from files.</param>
/// <param name="TakesFiles">Whether its arguments may be files.</param>
/// <param name="Options">Its options.</param>
internal sealed record CompletedCommand(string Name, string Summary, ImmutableArray<string> Words, bool TakesFiles, ImmutableArray<CompletedOption> Options);
