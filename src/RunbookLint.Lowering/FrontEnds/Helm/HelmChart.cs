using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Charts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A chart with its values, ready to be rendered.</summary>
internal sealed class HelmChart
{
    private const string ValuesPath = ".Values";

    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".tpl"];

    private static readonly ConditionalWeakTable<SourceFile, DataMap> ValuesFiles = new();

    private readonly LoweringContext context;
    private readonly Dictionary<string, HelmDefinition> definitions;

    private HelmChart(ChartFolder folder, DataMap values, HelmRelease release, Dictionary<string, HelmDefinition> definitions, List<ChartFolder> loaded, int depth, LoweringContext context)
    {
        loaded.Add(folder);
        (Folder, Release, this.definitions, this.context) = (folder, release, definitions, context);
        Info = DataReader.ReadMap(Fragment.Whole(folder.File), null);
        Values = DataMerge.Over(release.HasUnseenValues ? ValueLayers.Blurred(OwnValues()) : OwnValues(), values);
        Dependencies = [.. ChartDependency.Of(this, context)];
        if (Dependencies.Length > 0 && (depth == 0 || loaded.Count > FollowLimits.Charts))
        {
            Reading.Meets($"charts depend on one another more than {FollowLimits.ChartDepth} levels deep, or are more than {FollowLimits.Charts}; not all of them are read");
            Dependencies = [];
        }

        Subcharts = [.. Dependencies.Where(dependency => dependency.Folder is not null && !ChartCatalog.Knows(dependency.Name))
            .Select(dependency => new HelmChart(dependency.Folder!, dependency.Values, release, definitions, loaded, depth - 1, context))];

        // The definitions of a chart count before those of the charts that it depends on.
        foreach (var path in TemplatePaths)
            Define(path);
    }

    /// <summary>Where it is.</summary>
    public ChartFolder Folder { get; }

    /// <summary>How it is installed.</summary>
    public HelmRelease Release { get; }

    /// <summary>What its <c>Chart.yaml</c> says.</summary>
    public DataMap Info { get; }

    /// <summary>Its values, with those of the release over them.</summary>
    public DataMap Values { get; }

    /// <summary>The charts that it brings along.</summary>
    public ImmutableArray<ChartDependency> Dependencies { get; }

    /// <summary>The charts that it and those bring along.</summary>
    public IEnumerable<ChartDependency> AllDependencies => Dependencies.Concat(Subcharts.SelectMany(subchart => subchart.AllDependencies));

    /// <summary>Those of them that are in reach, and are not known by their values.</summary>
    public ImmutableArray<HelmChart> Subcharts { get; }

    /// <summary>The named templates of the chart and of those that it depends on.</summary>
    public IReadOnlyDictionary<string, HelmDefinition> Definitions => definitions;

    /// <summary>Its name.</summary>
    public string Name => (Info.Find("name") as DataScalar)?.Text.Text ?? "";

    /// <summary>The paths of its templates inside the chart, sorted; none of a library.</summary>
    public IEnumerable<string> Templates => (Info.Find("type") as DataScalar)?.Text.Text == "library" ? [] : TemplatePaths.Where(IsRendered);

    private IEnumerable<string> TemplatePaths => Folder.List("templates", context).Where(path => Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)));

    /// <summary>A chart as it is installed.</summary>
    public static HelmChart Load(ChartFolder folder, HelmRelease release, LoweringContext context) =>
        new(folder, DataMerge.Layers(release.Values, ValuesPath), release, new(StringComparer.Ordinal), [], FollowLimits.ChartDepth, context);

    /// <summary>What the dot means at the top of a template.</summary>
    public DataMap RootOf(string template) => new DataMap()
        .Set("Values", Values)
        .Set("Release", Release.ToMap())
        .Set("Chart", ChartInfo.Of(Info))
        .Set("Files", new HelmFiles(Folder, context))
        .Set("Capabilities", new DataUnknown(".Capabilities", "it is told by the cluster that the chart is installed to"))
        .Set("Template", new DataMap { Path = ".Template" }.Set("BasePath", new DataUnknown(".Template.BasePath", "it is the path of the chart's templates")))
        .Set("Subcharts", new DataUnknown(".Subcharts", "the values of other charts are not read in this way"));

    /// <summary>Whether a file below <c>templates/</c> is rendered; others only define what those include.</summary>
    private static bool IsRendered(string path) => path[path.LastIndexOf('/') + 1] != '_' && !path.EndsWith(".tpl", StringComparison.Ordinal);

    /// <summary>The values of a file, read once however many documents ask for them.</summary>
    public static DataMap ValuesOf(SourceFile file) => ValuesFiles.GetValue(file, key => DataReader.ReadMap(Fragment.Whole(key), ValuesPath));

    private DataMap OwnValues() => Folder.Consult("values.yaml", context) is { } values ? ValuesOf(values.File) : new DataMap { Path = ValuesPath };

    private void Define(string path)
    {
        if (Folder.Consult(path, context) is not { } file)
            return;

        var template = HelmTemplate.Of(file.File);
        foreach (var definition in template.Syntax.Definitions)
            definitions[definition.Name] = new(template, definition.Body);
    }
}
