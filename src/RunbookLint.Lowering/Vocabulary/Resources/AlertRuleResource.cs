using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers <c>PrometheusRule</c> and <c>VMRule</c>.</summary>
internal sealed class AlertRuleResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) =>
        RuleGroups.Lower(resource.Spec["groups"], resource.Yaml, Fragment.Whole(resource.Span.File), context);
}
