using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers the cluster itself: <c>TidbCluster</c> of the first operator, <c>Cluster</c> of the second.</summary>
internal sealed class ClusterResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var cluster = resource.ClusterIn(resource.Namespace, resource.Name);
        if (cluster.IsAbsent)
            return [];

        var spec = resource.Spec;
        var settings = SettingList.Empty(resource.Span)
            .With(SettingNames.Cluster, cluster)
            .With("version", resource.Yaml.Setting(spec["version"]).Or(resource.Yaml.Setting(spec["tikv"]["version"])))
            .With("tikv-version", resource.Yaml.Setting(spec["tikv"]["version"]))
            .With("tidb-version", resource.Yaml.Setting(spec["tidb"]["version"]))
            .With("pd-version", resource.Yaml.Setting(spec["pd"]["version"]))
            .With("tikv-replicas", resource.Yaml.Setting(spec["tikv"]["replicas"]))
            .With("ticdc-replicas", resource.Yaml.Setting(spec["ticdc"]["replicas"]));

        return
        [
            new DeclareCluster(new(resource.Span, settings)),
            .. ComponentConfiguration.Lower(resource, spec["tikv"]["config"], cluster, context),
            .. ComponentConfiguration.Omitted(resource, spec["tikv"], settings["tikv-version"].Or(settings["version"]), cluster),
            .. ComponentConfiguration.Lower(resource, spec["tidb"]["config"], cluster, context),
        ];
    }
}
