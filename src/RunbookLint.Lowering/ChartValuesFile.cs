using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A file of values that a chart is installed with.</summary>
/// <param name="File">The file.</param>
/// <param name="Chart">The folder of the chart as reports show it; null for every chart.</param>
public sealed record ChartValuesFile(SourceFile File, string? Chart)
{
    /// <summary>What Helm would stop at, where the values would go missing without a word.</summary>
    public ImmutableArray<LoweringProblem> FindProblems() => ValuesMistakes.Of(File);

    /// <summary>Whether the values are those of the chart in a folder.</summary>
    public bool IsOf(string folder) => Chart is null || Chart.TrimEnd('/') == folder.TrimEnd('/');
}
