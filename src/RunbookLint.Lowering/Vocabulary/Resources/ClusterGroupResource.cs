using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers the parts of a cluster of the second operator: <c>PDGroup</c>, <c>TiKVGroup</c>, <c>TiDBGroup</c>, <c>TiCDCGroup</c>. Each says something of the cluster.</summary>
internal sealed class ClusterGroupResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var spec = resource.Spec;
        var cluster = resource.ClusterIn(resource.Namespace, resource.Yaml.Setting(spec["cluster"]["name"]));
        if (cluster.IsAbsent)
            return [];

        var template = spec["template"]["spec"];
        var settings = SettingList.Empty(resource.Span)
            .With(SettingNames.Cluster, cluster)
            .With("version", resource.Yaml.Setting(template["version"]))
            .With("component", Setting<string>.Known(resource.Kind switch { "TiKVGroup" => "tikv", "TiDBGroup" => "tidb", "TiCDCGroup" => "ticdc", "TiFlashGroup" => "tiflash", _ => "pd" }, resource.Span));

        if (resource.Kind == "TiCDCGroup")
            settings = settings.With("ticdc-replicas", resource.Yaml.Setting(spec["replicas"]));

        if (resource.Kind == "TiKVGroup")
            settings = settings.With("tikv-replicas", resource.Yaml.Setting(spec["replicas"]));

        if (resource.Kind is not ("TiKVGroup" or "TiDBGroup"))
            return [new DeclareCluster(new(resource.Span, settings))];

        return [new DeclareCluster(new(resource.Span, settings)), .. ComponentConfiguration.Lower(resource, template["config"], cluster, context)];
    }
}
