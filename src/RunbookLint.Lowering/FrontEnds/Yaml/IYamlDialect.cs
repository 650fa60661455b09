using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>What a YAML text is for: Kubernetes resources, a playbook, a workflow, a composition of services.</summary>
internal interface IYamlDialect
{
    /// <summary>Whether a text is of this dialect, by its content, and by its path where the content leaves it open.</summary>
    bool Recognises(YamlText text);

    /// <summary>The plan of a text of this dialect.</summary>
    ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context);
}
