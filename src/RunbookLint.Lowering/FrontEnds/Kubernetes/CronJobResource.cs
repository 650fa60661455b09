using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Lowers <c>CronJob</c>: its pod, again and again. A suspended one never runs.</summary>
internal sealed class CronJobResource : IResourceLowering, IPodOwner
{
    public YamlNode PodOf(Resource resource) => resource.Spec["jobTemplate"]["spec"]["template"]["spec"];

    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var nodes = PodResource.Lower(PodOf(resource), WithConcurrency(resource), context);
        if (nodes.IsEmpty)
            return [];

        var repeat = Region.Repeat(resource.Span, nodes is [Region { Kind: RegionKind.Sequence } only] ? only.Children : nodes) with
        {
            Schedule = resource.Yaml.Setting(resource.Spec["schedule"]),
            TimeZone = resource.Yaml.Setting(resource.Spec["timeZone"]),
            Title = resource.Name.Value,
        };

        return PlanNodes.Unless(resource.Yaml.Setting(resource.Spec["suspend"]), resource.Span, [repeat]);
    }

    /// <summary>Whether a run may start while the last one is at work is said once for all that the job does.</summary>
    private static Resource WithConcurrency(Resource resource) => resource with
    {
        Scope = resource.Scope with { Facts = resource.Scope.Facts.With("concurrency-policy", resource.Yaml.Setting(resource.Spec["concurrencyPolicy"])) },
    };
}
