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

    /// <summary>Whether the search for configurations ends here.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The defaults that it asks for.</summary>
    public LintProfile? Profile { get; init; }

    /// <summary>The rules that it wants, with their severities.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.Everything;

    /// <summary>Findings below this are left out.</summary>
    public Severity? MinSeverity { get; init; }

    /// <summary>Findings less sure than this are left out.</summary>
    public Confidence? MinConfidence { get; init; }

    /// <summary>From which severity on a run fails; null when it does not say.</summary>
    public FailThreshold? FailOn { get; init; }

    /// <summary>How many warnings a run may have.</summary>
    public int? MaxWarnings { get; init; }

    /// <summary>Whether a suppression of an error has to say why; null when it does not say.</summary>
    public bool? RequiresReason { get; init; }

    /// <summary>The files that are checked; empty for all.</summary>
    public ImmutableArray<ScopedGlob> Include { get; init; } = [];

    /// <summary>The files that are not.</summary>
    public ImmutableArray<ScopedGlob> Exclude { get; init; } = [];

    /// <summary>Other severities at some places. The first that speaks about a finding counts.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>The ids of the rules that no file may suppress.</summary>
    public ImmutableHashSet<string> Unsuppressible { get; init; } = [];

    /// <summary>Versions that count in place of those that the files name.</summary>
    public ImmutableArray<TargetVersions> Targets { get; init; } = [];

    /// <summary>The baseline, and where it is named.</summary>
    public ConfiguredValues? Baseline { get; init; }

    /// <summary>The full backups that are taken elsewhere.</summary>
    internal ImmutableArray<Region> ExternalSnapshots { get; init; } = [];

    /// <summary>All that it says, also through others.</summary>
    internal ConfiguredNode? Root { get; init; }

    /// <summary>The folder that it is about, as reports show it.</summary>
    public string Folder { get; init; } = ConfigurationPaths.FolderOf(File.Path);

    /// <summary>Whether it wants the findings of a file.</summary>
    /// <param name="path">The file, as reports show it.</param>
    /// <param name="currentFolder">The whole path of the folder that shown paths are seen from.</param>
    public bool Includes(string path, string currentFolder) =>
        (Include.IsEmpty || Include.Any(glob => glob.Matches(path, currentFolder))) && !Exclude.Any(glob => glob.Matches(path, currentFolder));

    /// <summary>This configuration with the files of values that it names; one that is not there is a mistake in it.</summary>
    /// <param name="read">Reads a file that another one names, or null.</param>
    /// <param name="chartOf">The folder of a chart as reports show it.</param>
    public ConfigurationFile WithValues(Func<string, SourceFile, SourceFile?> read, Func<ConfiguredValues, string> chartOf)
    {
        var complete = this;
        foreach (var values in Values)
        {
            complete = read(values.Path, values.Place.File) is { } file
                ? complete with { ChartValues = complete.ChartValues.Add(new(file, values.Chart is null ? null : chartOf(values))) }
                : complete with { Problems = complete.Problems.Add(new(EngineRules.BadConfiguration, values.Place, $"there is no file '{values.Path}' in the repository that can be read")) };
        }

        return complete;
    }

    /// <summary>The paths, seen from a folder, at which a configuration of that folder may stand, the first found counts.</summary>
    public static ImmutableArray<string> Paths { get; } = [".runbooklint.yaml", ".runbooklint.yml", ".config/runbooklint.yaml", ".config/runbooklint.yml"];

    /// <summary>The declarations as a document of the workspace.</summary>
    internal LoweredDocument ToDocument() =>
        new(File, Region.Unordered(File.Locate(default), [.. Clusters, .. ExternalSnapshots]) with { Document = File.Path }, [], []);
}
