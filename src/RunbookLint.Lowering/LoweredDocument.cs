using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>One file, understood.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its plan; an empty sequence when it holds none.</param>
/// <param name="Problems">What could not be read of it. The rest is in the plan.</param>
/// <param name="UsedFiles">Paths of other files that its plan already contains, such as the TOML that a command names.</param>
public sealed record LoweredDocument(SourceFile File, Region Root, ImmutableArray<LoweringProblem> Problems, ImmutableArray<string> UsedFiles)
{
    /// <summary>The texts that were read as its plan was made, of files that say something to this program: where their comments are looked for.</summary>
    public ImmutableArray<LoweredText> Texts { get; init; } = [];
}
