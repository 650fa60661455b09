using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Charts;

/// <summary>The chart <c>tidb-cluster</c>, up to version 1.1 of the operator: a cluster. Its scheduled backups are dumps through SQL.</summary>
internal static class ClusterChart
{
    private static readonly string[] Configured = ["tikv", "tidb"];

    /// <summary>The cluster, and what its configuration of TiKV and TiDB changes.</summary>
    public static IEnumerable<PlanNode> Lower(ChartValues values, LoweringContext context)
    {
        var name = values["clusterName"].Or(values.Release);
        if (name.IsAbsent)
            yield break;

        var cluster = SettingText.Compose(name.Span, $"{SettingText.Show(values.Namespace)}/{SettingText.Show(name)}", values.Namespace, name);
        yield return new DeclareCluster(new(values.Place, SettingList.Empty(values.Place)
            .With(SettingNames.Cluster, cluster)
            .With("version", ChartValues.VersionOf(values["tikv", "image"]))
            .With("tikv-replicas", values["tikv", "replicas"])));

        foreach (var component in Configured)
        {
            if (values.Text(component, "config") is not { } configuration)
                continue;

            foreach (var node in context.Lower(configuration, FragmentLanguage.Toml, values.Scope with { Facts = values.Scope.Facts.With(SettingNames.Cluster, cluster) }))
                yield return node;
        }
    }
}
