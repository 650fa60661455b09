using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Prometheus;

/// <summary>Groups of rules in the values of the charts that install Prometheus.</summary>
/// <seealso href="https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/values.yaml"/>
/// <seealso href="https://github.com/prometheus-community/helm-charts/blob/main/charts/prometheus/values.yaml"/>
internal static class PrometheusValues
{
    /// <summary>The lists of groups, those in the values of a subchart included.</summary>
    public static IEnumerable<YamlNode> GroupsIn(YamlNode values) => In(values).Concat(values.Entries.SelectMany(entry => In(entry.Value))).Where(RuleGroups.Are);

    private static IEnumerable<YamlNode> In(YamlNode values) =>
    [
        .. values["additionalPrometheusRulesMap"].Entries.Select(entry => entry.Value["groups"]),
        .. values["additionalPrometheusRules"].Items.Select(item => item["groups"]),
        .. values["serverFiles"].Entries.Select(entry => entry.Value["groups"]),
    ];
}
