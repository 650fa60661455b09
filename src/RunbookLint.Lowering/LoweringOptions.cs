using System.Collections.Immutable;

namespace RunbookLint.Lowering;

/// <summary>What the host says about the files of a run, beyond what stands in them.</summary>
public sealed record LoweringOptions
{
    /// <summary>Nothing is said.</summary>
    public static LoweringOptions Default { get; } = new();

    /// <summary>The files of values that charts are installed with, the strongest last.</summary>
    public ImmutableArray<ChartValuesFile> ChartValues { get; init; } = [];

    /// <summary>The single values over those, in the order in which they are given.</summary>
    public ImmutableArray<ChartAssignment> ChartAssignments { get; init; } = [];

    /// <summary>How playbooks are run.</summary>
    public PlaybookArguments Playbooks { get; init; } = PlaybookArguments.None;

    /// <summary>Whether any text comes from nowhere but the command line.</summary>
    internal bool HasGivenTexts => !ChartAssignments.IsEmpty || !Playbooks.Variables.IsEmpty;
}
