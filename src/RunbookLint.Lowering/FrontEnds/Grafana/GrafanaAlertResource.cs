using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Grafana;

/// <summary>Lowers <c>GrafanaAlertRuleGroup</c> of the operator of Grafana.</summary>
internal sealed class GrafanaAlertResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => new GrafanaGroups(resource.Yaml, Fragment.Whole(resource.Span.File), context)
        .Lower(resource.Spec["rules"], resource.Spec["name"].Exists ? resource.Spec["name"] : resource.Root["metadata"]["name"]);
}
