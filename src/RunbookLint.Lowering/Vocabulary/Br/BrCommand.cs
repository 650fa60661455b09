using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>A command of <c>br</c>.</summary>
/// <param name="Path">The verbs, such as <c>log start</c>.</param>
/// <param name="Operation">What it does, as a verb of the plan notation; null when it does nothing that a plan shows.</param>
/// <param name="OwnFlags">Its flags without those of every command.</param>
internal sealed record BrCommand(string Path, string? Operation, ImmutableArray<FlagDefinition> OwnFlags)
{
    private FlagSet? flags;

    /// <summary>All its flags.</summary>
    public FlagSet Flags => flags ??= new([.. BrFlags.Root, .. BrFlags.Common, .. BrFlags.Storage, .. OwnFlags]);

    /// <summary>The last verb.</summary>
    public string Verb => Path.Substring(Path.LastIndexOf(' ') + 1);

    /// <summary>Whether its last verb tells what is backed up or restored.</summary>
    public bool HasScope => Operation is SnapshotBackup.Name or SnapshotRestore.Name or AbortRestore.Name;
}
