using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A helmfile: charts that are installed together, those that need others after them.</summary>
/// <seealso href="https://helmfile.readthedocs.io/"/>
internal sealed class HelmfileDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => !text.Root["kind"].Exists && text.Stream.Documents.SelectMany(document => document.Root["releases"].Items).Any(release => release["chart"].Exists && release["name"].Exists);

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        ImmutableArray<YamlNode> releases = [.. text.Stream.Documents.SelectMany(document => document.Root["releases"].Items)];
        var levels = LevelsOf(releases);
        var controls = new TemplateControls(text.Fragment);

        ImmutableArray<PlanNode> groups =
        [
            .. releases.GroupBy(release => levels[release["name"].Text ?? ""]).OrderBy(level => level.Key)
                .SelectMany(level => PlanNodes.Unordered(text.Fragment.Span, [.. level.SelectMany(release => Lower(release, text, controls, scope, context))])),
        ];
        return PlanNodes.InSequence(text.Fragment.Span, groups);
    }

    private static IEnumerable<PlanNode> Lower(YamlNode release, YamlText text, TemplateControls controls, LoweringScope scope, LoweringContext context)
    {
        var yaml = text.Settings;
        var isChanged = controls.Change(release);
        if (!yaml.Setting(release["chart"]).IsKnown(out var chart) || (isChanged && !controls.Contain(release) && controls.Contain(release["chart"])))
            return [];

        // A block in the middle of a release may give it any of its values.
        List<DataMap?> values = isChanged ? [null] : [.. release["values"].Items.Select(item => ReadValues(item, yaml, text, context)), .. release["secrets"].Exists ? new DataMap?[] { null } : [], Assigned(release, yaml)];
        var request = new HelmRelease(Given(release["name"], yaml), Given(release["namespace"], yaml), ValueLayers.Of(values))
        {
            HasUnseenValues = values.Contains(null),
        };

        var place = yaml.Locate(release.Span);
        var nodes = ReleaseLowering.Lower(chart, request, place, text.Fragment.File, scope, context);
        if (controls.IsBroken || controls.Contain(release) || controls.Contain(release["installed"]))
            nodes = nodes.IsEmpty ? [] : [Region.Choice(place, PlanNodes.Unordered(place, nodes))];

        return PlanNodes.Unless(Negated(yaml.Setting(release["installed"])), place, nodes);
    }

    private static DataMap? ReadValues(YamlNode item, YamlSettings yaml, YamlText text, LoweringContext context)
    {
        if (item is YamlMapping map)
            return DataReader.ReadMap(map, yaml, ".Values");

        return yaml.Setting(item).IsKnown(out var path) && !path.EndsWith(".gotmpl", StringComparison.Ordinal) && context.ReadFile(path, text.Fragment.File) is { } content
            && !new TemplateControls(content).Any
            ? DataReader.ReadMap(content, ".Values")
            : null;
    }

    private static DataMap Assigned(YamlNode release, YamlSettings yaml)
    {
        var values = new DataMap { Path = ".Values" };
        foreach (var item in release["set"].Items)
        {
            if (item["name"] is YamlScalar { Value.Length: > 0 } name && item["value"] is YamlScalar value)
                AssignedValues.Set(values, name.Value, yaml.Argument(value), isText: false);
        }

        return values;
    }

    /// <summary>How many releases stand before each, one needing the other. helmfile installs level by level.</summary>
    private static Dictionary<string, int> LevelsOf(ImmutableArray<YamlNode> releases)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var release in releases)
            levels[release["name"].Text ?? ""] = 0;

        // Needs that form a circle are an error of helmfile's; they end here, too.
        for (var round = 0; round < Math.Min(releases.Length, 64); round++)
        {
            foreach (var release in releases)
            {
                foreach (var need in release["needs"].Items.Select(need => need.Text ?? ""))
                {
                    var name = need.Substring(need.LastIndexOf('/') + 1);
                    if (levels.TryGetValue(name, out var level) && levels[release["name"].Text ?? ""] <= level && level < releases.Length)
                        levels[release["name"].Text ?? ""] = level + 1;
                }
            }
        }

        return levels;
    }

    private static Setting<string> Negated(Setting<string> setting) => setting.Value switch
    {
        "false" => Setting<string>.Known("true", setting.Span),
        "true" => Setting<string>.Known("false", setting.Span),
        _ => setting,
    };

    private static Argument? Given(YamlNode node, YamlSettings yaml) => node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? yaml.Argument(scalar) : null;
}
