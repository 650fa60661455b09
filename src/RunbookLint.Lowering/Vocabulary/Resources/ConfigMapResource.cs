using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>
/// Lowers the rule files and dashboards in a <c>ConfigMap</c>: a Prometheus, a <c>TidbMonitor</c> or a sidecar of Grafana picks them up,
/// wherever it stands. Its other entries do nothing by themselves.
/// </summary>
internal sealed class ConfigMapResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => ConfigMaps.EntriesOf(resource)
        .Select(entry => entry.Read())
        .OfType<Argument>()
        .Where(text => MonitoringText.Is(text.Text))
        .SelectMany(text => context.LowerGuessed(text.Fragment, FragmentLanguage.Yaml, resource.Scope))
        .SelectMany(node => PlanNodes.Loose(node));
}
