using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Grafana;

/// <summary>Alerts that Grafana is provisioned with, and dashboards. They are declared state, in no order.</summary>
internal sealed class GrafanaDialect : IYamlDialect
{
    public bool Recognises(YamlText text) => !text.Root["kind"].Exists && (GrafanaGroups.Are(text.Root["groups"]) || GrafanaDashboard.Is(text.Root));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context) => PlanNodes.Unordered(
        text.Fragment.Span,
        [
            .. new GrafanaGroups(text.Settings, text.Fragment, context).Lower(text.Root["groups"]),
            .. new GrafanaDashboard(text.Root, text.Settings, text.Fragment, context).Lower(),
        ]);
}
