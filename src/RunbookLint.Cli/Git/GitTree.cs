namespace RunbookLint.Cli.Git;

/// <summary>What a commit or the index holds.</summary>
/// <param name="Files">Its files and links.</param>
/// <param name="Submodules">The repositories in it.</param>
internal sealed record GitTree(IReadOnlyList<GitEntry> Files, IReadOnlyList<GitSubmodule> Submodules);
