using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Argo;

/// <summary>The templates of a workflow: its own, and those of the <c>WorkflowTemplate</c> that it is made from.</summary>
/// <param name="Owner">The resource that they stand in.</param>
internal sealed record ArgoTemplates(Resource Owner)
{
    private static readonly string[] Kinds = ["WorkflowTemplate", "ClusterWorkflowTemplate"];

    /// <summary>The spec of the workflow.</summary>
    public YamlNode Spec => Owner.Kind == "CronWorkflow" ? Owner.Spec["workflowSpec"] : Owner.Spec;

    /// <summary>A template by its name; missing when there is none.</summary>
    public YamlNode this[string name] => Spec["templates"].Items.FirstOrDefault(template => template["name"].Text == name) ?? new YamlMissing(Spec.Span);

    /// <summary>The templates of another resource; null when it is not in reach.</summary>
    public ArgoTemplates? Of(YamlNode name, LoweringContext context) =>
        name.Text is { Length: > 0 } text && Owner.Beside.Find(text, Owner, context, Kinds) is { } other ? new(other) : null;
}
