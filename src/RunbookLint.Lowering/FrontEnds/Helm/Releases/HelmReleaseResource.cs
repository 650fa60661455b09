using RunbookLint.Lowering.Values;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Lowers Flux's <c>HelmRelease</c>: a chart that the cluster itself installs. A suspended one is left as it is.</summary>
/// <seealso href="https://fluxcd.io/flux/components/helm/helmreleases/"/>
internal sealed class HelmReleaseResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var chart = resource.Spec["chart"];
        var name = chart["spec"]["chart"].Exists ? chart["spec"]["chart"] : chart["name"].Exists ? chart["name"] : chart["path"];
        if (!resource.Yaml.Setting(name).IsKnown(out var reference))
            return [];

        var values = ReadValues(resource, reference, context);
        var release = new HelmRelease(Given(resource.Spec["releaseName"], resource) ?? Given(resource.Root["metadata"]["name"], resource), NamespaceOf(resource), ValueLayers.Of(values))
        {
            HasUnseenValues = values.Contains(null),
        };

        var nodes = ReleaseLowering.Lower(reference, release, resource.Span, resource.Span.File, resource.Scope, context);
        return PlanNodes.Unless(resource.Yaml.Setting(resource.Spec["suspend"]), resource.Span, nodes);
    }

    private static Argument? NamespaceOf(Resource resource) => Given(resource.Spec["targetNamespace"], resource) ?? Given(resource.Root["metadata"]["namespace"], resource);

    private static Argument? Given(YamlNode node, Resource resource) => node is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? resource.Yaml.Argument(scalar) : null;

    /// <summary>The values, the strongest last; null for those that are not in reach.</summary>
    private static List<DataMap?> ReadValues(Resource resource, string chart, LoweringContext context)
    {
        var spec = resource.Spec["chart"]["spec"];
        var values = spec["valuesFiles"].Items.Append(spec["valuesFile"]).Where(file => file.Exists).Select(file => ReadFile(file, chart, resource, context)).ToList();

        foreach (var source in resource.Spec["valuesFrom"].Items)
        {
            var content = source["kind"].Text == "ConfigMap" && !source["targetPath"].Exists
                ? resource.ConfigMaps.Find(source["name"], source["valuesKey"].Text ?? "values.yaml")?.Read()
                : null;
            if (content is not null)
                context.Written.Use(content.Fragment);

            values.Add(content is null ? null : DataReader.ReadMap(content.Fragment, ".Values"));
        }

        values.Add(DataReader.ReadMap(resource.Spec["values"], resource.Yaml, ".Values"));
        return values;
    }

    /// <summary>A file of values; its path starts at the root of the chart's source, as that of the chart does.</summary>
    private static DataMap? ReadFile(YamlNode file, string chart, Resource resource, LoweringContext context) =>
        ChartFolder.At(chart, resource.Span.File, context) is not null && resource.Yaml.Setting(file).IsKnown(out var path) && context.ReadFile(path, resource.Span.File) is { } content
            ? DataReader.ReadMap(content, ".Values")
            : null;
}
