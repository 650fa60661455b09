using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Tekton;

/// <summary>Lowers the steps of a task: containers that run one after the other.</summary>
/// <param name="resource">The resource that the steps stand in, its reader filled with the parameters.</param>
/// <param name="context">The document.</param>
internal sealed class TektonTask(Resource resource, LoweringContext context)
{
    /// <summary>The plan of the steps of a task's spec.</summary>
    public ImmutableArray<PlanNode> Lower(YamlNode spec)
    {
        var scope = ContainerCommand.ScopeIn(spec["stepTemplate"], resource);
        var inside = resource with { Scope = scope };
        return [.. spec["steps"].Items.SelectMany(step => Step(step, inside))];
    }

    private ImmutableArray<PlanNode> Step(YamlNode step, Resource inside)
    {
        var nodes = step["script"] is YamlScalar { IsNull: false } script ? Script(script, step, inside)
            : ContainerCommand.Read(step, inside) is { } command ? ShellCommands.Lower(command.Words, command.Span, command.Scope, context)
            : [];

        var place = inside.Yaml.Locate(step);
        return nodes.IsEmpty || !step["when"].Exists ? nodes : [Region.Choice(place, PlanNodes.InSequence(place, nodes))];
    }

    private ImmutableArray<PlanNode> Script(YamlScalar script, YamlNode step, Resource inside)
    {
        if (!inside.Yaml.MayGrow(script.Value.Length))
            return [];

        var fragment = inside.Yaml.Embedded(script);
        var scope = ContainerCommand.ScopeIn(step, inside) with
        {
            Positional = [.. step["args"].Items.OfType<YamlScalar>().Select(inside.Yaml.Argument)],
        };
        return context.Lower(fragment, ScriptProgram.LanguageOf(null, fragment), scope);
    }
}
