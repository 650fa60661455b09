using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Drone;

/// <summary>
/// Pipelines of Drone and of Woodpecker: containers one after the other, or as they depend on one another. Their schedules are kept by the server.
/// </summary>
/// <seealso href="https://docs.drone.io/pipeline/overview/"/>
/// <seealso href="https://woodpecker-ci.org/docs/usage/workflow-syntax"/>
internal sealed class DroneDialect : IYamlDialect
{
    public bool Recognises(YamlText text) =>
        text.Stream.Documents.Any(document => document.Root["kind"].Text == "pipeline" && document.Root["steps"].Exists && !document.Root["apiVersion"].Exists)
        || (IsWoodpecker(text.Path) && Steps(text.Root).Any());

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var pipelines = text.Stream.Documents.Select(document => document.Root).Where(root => Steps(root).Any())
            .Select(root => new PlannedJob(root["name"].Text ?? "", Pipeline(root, text, scope, context), Names(root["depends_on"])))
            .ToList();

        return JobGraph.Arrange(text.Fragment.Span, pipelines);
    }

    private static ImmutableArray<PlanNode> Pipeline(YamlNode root, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var place = text.Settings.Locate(root);
        var inside = CiVariables.Over(scope, root["environment"], text.Settings);
        var steps = Steps(root).ToList();
        var isGraph = steps.Exists(step => step.Step["depends_on"].Exists);
        var planned = steps.ConvertAll(step => new PlannedJob(step.Name, Step(step.Step, text, inside, context), Names(step.Step["depends_on"])));
        var nodes = isGraph ? JobGraph.Arrange(place, planned) : [.. planned.SelectMany(step => step.Nodes)];

        return DroneConditions.Apply(root["trigger"].Exists ? root["trigger"] : root["when"], place, PlanNodes.Flat(nodes));
    }

    private static ImmutableArray<PlanNode> Step(YamlNode step, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var yaml = text.Settings;
        scope = CiVariables.Over(scope, step["environment"], yaml);
        if (step["image"] is YamlScalar image)
            scope = ImageFacts.In(yaml.Argument(image), scope);

        return DroneConditions.Apply(step["when"], yaml.Locate(step), CiScripts.Lower(scope, yaml.Filled(Substitution.Apply), context, step["commands"]));
    }

    /// <summary>The steps, in a list or by their names.</summary>
    private static IEnumerable<(string Name, YamlNode Step)> Steps(YamlNode root)
    {
        var steps = root["steps"].Exists ? root["steps"] : root["pipeline"];
        return steps.Items.Select(step => (step["name"].Text ?? "", step))
            .Concat(steps.Entries.Select(entry => (entry.Key.Text ?? "", entry.Value)))
            .Where(step => step.Item2["image"].Exists || step.Item2["commands"].Exists);
    }

    private static ImmutableArray<string> Names(YamlNode node) =>
        [.. node.Items.Prepend(node).Select(item => item.Text ?? item["name"].Text).Where(name => name is not null).Select(name => name!)];

    private static bool IsWoodpecker(string path) =>
        path.StartsWith(".woodpecker", StringComparison.Ordinal) || path.IndexOf("/.woodpecker", StringComparison.Ordinal) >= 0;
}
