using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>
/// Lowers workflows of Argo. A template of workflows is what somebody may start, with values of their own, unless a workflow beside it is made from it.
/// </summary>
/// <seealso href="https://argo-workflows.readthedocs.io/en/latest/fields/"/>
internal sealed class ArgoResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => resource.Kind switch
    {
        "CronWorkflow" => Repeat(resource, context),
        "Workflow" => PlanNodes.InSequence(resource.Span, LowerOnce(resource, context)),
        _ when IsUsed(resource) => [],
        _ => PlanNodes.InSequence(resource.Span, LowerOnce(resource, context)),
    };

    private static ImmutableArray<PlanNode> LowerOnce(Resource resource, LoweringContext context) => new ArgoWorkflow(new(resource), context).Lower();

    private static ImmutableArray<PlanNode> Repeat(Resource resource, LoweringContext context)
    {
        var spec = resource.Spec;
        var schedules = spec["schedules"].Items.IsEmpty ? [spec["schedule"]] : spec["schedules"].Items;
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var schedule in Ci.Schedules.Limited(schedules))
        {
            var once = LowerOnce(resource, context);
            if (once.IsEmpty)
                return [];

            nodes.Add(Region.Repeat(resource.Span, once) with
            {
                Title = resource.Name.Value,
                Schedule = resource.Yaml.Setting(schedule),
                TimeZone = resource.Yaml.Setting(spec["timezone"]),
            });
        }

        var repeated = PlanNodes.Unless(resource.Yaml.Setting(spec["suspend"]), resource.Span, PlanNodes.Unordered(resource.Span, nodes.ToImmutable()));
        return repeated.IsEmpty || !spec["when"].Exists ? repeated : [Region.Choice(resource.Span, repeated)];
    }

    private static bool IsUsed(Resource template) => template.Beside.IsNamed(template.Kind, template.Root["metadata"]["name"].Text);
}
