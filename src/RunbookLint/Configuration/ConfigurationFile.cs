using System.Collections.Immutable;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>A <c>.runbooklint.yaml</c>, read.</summary>
/// <param name="File">The file.</param>
/// <param name="Clusters">The clusters that it declares.</param>
/// <param name="Rules">What it says about rules.</param>
/// <param name="Problems">What is wrong with it. The rest counts.</param>
public sealed record ConfigurationFile(SourceFile File, ImmutableArray<DeclareCluster> Clusters, RuleSettings Rules, ImmutableArray<Finding> Problems)
{
    /// <summary>The files of values for charts that it names.</summary>
    public ImmutableArray<ConfiguredValues> Values { get; init; } = [];

    /// <summary>The same, read by the host.</summary>
    public ImmutableArray<ChartValuesFile> ChartValues { get; init; } = [];

    /// <summary>The present, as <c>asOf:</c> gives it; null when it does not.</summary>
    public Timestamp? AsOf { get; init; }

    /// <summary>The paths, seen from a folder, at which a configuration of that folder may stand, the first found counts.</summary>
    public static ImmutableArray<string> Paths { get; } = [".runbooklint.yaml", ".runbooklint.yml", ".config/runbooklint.yaml", ".config/runbooklint.yml"];

    /// <summary>The declarations as a document of the workspace.</summary>
    internal LoweredDocument ToDocument() =>
        new(File, Region.Unordered(File.Locate(default), [.. Clusters]) with { Document = File.Path }, [], []);
}
