using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Lowers Argo CD's <c>Application</c>, where it installs charts.</summary>
/// <seealso href="https://argo-cd.readthedocs.io/en/stable/user-guide/helm/"/>
internal sealed class ApplicationResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        IEnumerable<YamlNode> sources = resource.Spec["sources"].Items.IsEmpty ? [resource.Spec["source"]] : resource.Spec["sources"].Items;
        return sources.SelectMany(source => Lower(source, resource, context));
    }

    private static IEnumerable<PlanNode> Lower(YamlNode source, Resource resource, LoweringContext context)
    {
        var yaml = resource.Yaml;
        var chart = yaml.Setting(source["chart"]).Or(yaml.Setting(source["path"]));
        if (!chart.IsKnown(out var reference))
            return [];

        var files = source["helm"]["valueFiles"].Items.Select(file => ReadFile(file, reference, resource, context)).ToList();
        List<DataMap?> values = [.. files, InlineValues(source["helm"], yaml), Parameters(source["helm"], yaml)];
        var name = yaml.Setting(source["helm"]["releaseName"]).IsAbsent ? resource.Root["metadata"]["name"] : source["helm"]["releaseName"];
        var release = new HelmRelease(Given(name, yaml), Given(resource.Spec["destination"]["namespace"], yaml), ValueLayers.Of(values))
        {
            HasUnseenValues = files.Contains(null),
        };

        return ReleaseLowering.Lower(reference, release, resource.Span, resource.Span.File, resource.Scope, context);
    }

    private static DataMap InlineValues(YamlNode helm, YamlSettings yaml) =>
        helm["valuesObject"] is YamlMapping map ? DataReader.ReadMap(map, yaml, ".Values")
        : helm["values"] is YamlScalar text ? DataReader.ReadMap(yaml.Embedded(text), ".Values")
        : new DataMap { Path = ".Values" };

    private static DataMap Parameters(YamlNode helm, YamlSettings yaml)
    {
        var values = new DataMap { Path = ".Values" };
        foreach (var parameter in helm["parameters"].Items)
        {
            if (parameter["name"] is YamlScalar { Value.Length: > 0 } name && parameter["value"] is YamlScalar value)
                AssignedValues.Set(values, name.Value, yaml.Argument(value), isText: parameter["forceString"].Text == "true");
        }

        return values;
    }

    /// <summary>A file of values; its path starts in the chart, or in another source, which is taken for this repository.</summary>
    private static DataMap? ReadFile(YamlNode file, string chart, Resource resource, LoweringContext context)
    {
        if (!resource.Yaml.Setting(file).IsKnown(out var path))
            return null;

        if (path.StartsWith("$", StringComparison.Ordinal))
            path = path.Substring(path.IndexOf('/') + 1);

        var content = context.ReadFile(chart.TrimEnd('/') + "/" + path, resource.Span.File) ?? context.ReadFile(path, resource.Span.File);
        return content is null ? null : DataReader.ReadMap(content, ".Values");
    }

    private static Argument? Given(YamlNode node, YamlSettings yaml) => node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? yaml.Argument(scalar) : null;
}
