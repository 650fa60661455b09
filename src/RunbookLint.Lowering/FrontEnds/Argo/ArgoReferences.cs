using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>Finds the names of the resources that a workflow takes templates from.</summary>
internal static class ArgoReferences
{
    /// <summary>What a workflow is made from: <c>workflowTemplateRef</c>, and the <c>templateRef</c> of its steps and tasks. Templates alone use nothing.</summary>
    public static IEnumerable<string> Of(Resource resource)
    {
        if (resource.Kind is not ("Workflow" or "CronWorkflow"))
            return [];

        var spec = new ArgoTemplates(resource).Spec;
        return spec["templates"].Items.SelectMany(Steps).Select(step => step["templateRef"]).Append(spec["workflowTemplateRef"])
            .Where(reference => reference["name"].Text is not null)
            .Select(reference => ReferredResources.Key(reference["clusterScope"].Text == "true" ? "ClusterWorkflowTemplate" : "WorkflowTemplate", reference["name"].Text!));
    }

    /// <summary>The steps or tasks of a template.</summary>
    public static IEnumerable<YamlNode> Steps(YamlNode template) =>
        template["steps"].Items.SelectMany(group => group is YamlSequence ? group.Items : [group]).Concat(template["dag"]["tasks"].Items);
}
