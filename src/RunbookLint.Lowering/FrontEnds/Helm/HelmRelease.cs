using System.Collections.Immutable;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A chart that is installed, as far as whoever installs it says.</summary>
/// <param name="Name">The name of the release, or null.</param>
/// <param name="Namespace">The namespace, or null.</param>
/// <param name="Values">The values over those of the chart, the strongest last.</param>
internal sealed record HelmRelease(Argument? Name, Argument? Namespace, ImmutableArray<DataMap> Values)
{
    /// <summary>Whether it is given values that are not in reach: what nothing else sets, they may set.</summary>
    public bool HasUnseenValues { get; init; }

    /// <summary>Nobody says how the chart is installed; the host may name files of values and give single ones.</summary>
    /// <param name="folder">The folder of the chart.</param>
    /// <param name="context">The document.</param>
    public static HelmRelease Unknown(string folder, LoweringContext context) =>
        new(null, null, [AssignedValues.Over(DataMerge.Layers(context.Options.ChartValues.Where(values => values.IsOf(folder)).Select(values => HelmChart.ValuesOf(values.File)), ".Values"), context.Options.ChartAssignments)]);

    /// <summary>What templates see as <c>.Release</c>: each part of it is one value throughout a chart, whatever it is.</summary>
    public DataMap ToMap() => new DataMap { Path = ".Release" }
        .Set("Name", Part("Name", Name))
        .Set("Namespace", Part("Namespace", Namespace))
        .Set("Service", new DataUnknown(".Release.Service", "it is told when the chart is installed") { Truth = true });

    private static DataValue Part(string name, Argument? given) => given is { } text
        ? new DataScalar(text, DataKind.String)
        : new DataUnknown(".Release." + name, $"the release's {name.ToLowerInvariant()} is told when the chart is installed") { Truth = true };
}
