using System.Collections.Immutable;

namespace RunbookLint.Lowering;

/// <summary>What the host says about the files of a run, beyond what stands in them.</summary>
public sealed record LoweringOptions
{
    /// <summary>Nothing is said.</summary>
    public static LoweringOptions Default { get; } = new();

    /// <summary>The files of values that charts are installed with, the strongest last.</summary>
    public ImmutableArray<ChartValuesFile> ChartValues { get; init; } = [];
}
