using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>Finds the names of the resources that a workflow takes templates from.</summary>
internal static class ArgoReferences
{
    /// <summary>The names in <c>workflowTemplateRef</c> and in the <c>templateRef</c> of steps and tasks.</summary>
    public static IEnumerable<string> In(YamlNode spec) =>
        spec["templates"].Items.SelectMany(Steps).Select(step => step["templateRef"]["name"].Text)
            .Append(spec["workflowTemplateRef"]["name"].Text)
            .Where(name => name is not null)
            .Select(name => name!);

    /// <summary>The steps or tasks of a template.</summary>
    public static IEnumerable<YamlNode> Steps(YamlNode template) =>
        template["steps"].Items.SelectMany(group => group is YamlSequence ? group.Items : [group]).Concat(template["dag"]["tasks"].Items);
}
