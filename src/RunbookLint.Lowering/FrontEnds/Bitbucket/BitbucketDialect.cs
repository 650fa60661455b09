using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Bitbucket;

/// <summary>Pipelines of Bitbucket: several in one file, of which a push, a pull request or somebody starts one. Their schedules are kept by the server.</summary>
/// <seealso href="https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/"/>
internal sealed class BitbucketDialect : IYamlDialect
{
    public bool Recognises(YamlText text) =>
        text.Path.EndsWith("bitbucket-pipelines.yml", StringComparison.Ordinal)
        || (text.Root["pipelines"] is YamlMapping pipelines && Pipelines(pipelines).Any(pipeline => pipeline.Items.Items.Any(item => item["step"].Exists || item["parallel"].Exists)));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var place = text.Fragment.Span;
        var lowered = Pipelines(text.Root["pipelines"])
            .Select(pipeline => (pipeline.Name, Nodes: Items(pipeline.Items, text, scope, context, DepthLimits.Data)))
            .Where(pipeline => !pipeline.Nodes.IsEmpty)
            .ToList();

        return PlanNodes.Unordered(place,
        [
            .. lowered.Select(pipeline => Region.Sequence(place, pipeline.Nodes) with { Title = pipeline.Name })
                .Select(region => lowered.Count == 1 ? region : Region.Choice(place, [region])),
        ]);
    }

    /// <summary>The pipelines of all kinds: <c>default</c> has one, the others one for each pattern or name.</summary>
    private static IEnumerable<(string Name, YamlNode Items)> Pipelines(YamlNode pipelines) =>
        pipelines.Entries.SelectMany(kind => kind.Value is YamlSequence
            ? [(kind.Key.Text ?? "", kind.Value)]
            : kind.Value.Entries.Select(pipeline => (pipeline.Key.Text ?? "", pipeline.Value)));

    private static ImmutableArray<PlanNode> Items(YamlNode items, YamlText text, LoweringScope scope, LoweringContext context, int room) =>
        room == 0 ? [] : [.. items.Items.SelectMany(item => Item(item, text, scope, context, room - 1))];

    private static ImmutableArray<PlanNode> Item(YamlNode item, YamlText text, LoweringScope scope, LoweringContext context, int room)
    {
        if (item["parallel"] is { Exists: true } parallel)
        {
            var steps = parallel["steps"].Exists ? parallel["steps"] : parallel;
            return PlanNodes.Unordered(text.Settings.Locate(parallel), [.. steps.Items.SelectMany(step => Item(step, text, scope, context, Math.Max(0, room - 1)))]);
        }

        return item["stage"] is { Exists: true } stage
            ? Perhaps(stage, text, Items(stage["steps"], text, scope, context, room))
            : item["step"] is { Exists: true } step ? Step(step, text, scope, context) : [];
    }

    private static ImmutableArray<PlanNode> Step(YamlNode step, YamlText text, LoweringScope scope, LoweringContext context)
    {
        var yaml = text.Settings;
        var image = step["image"].Exists ? step["image"] : text.Root["image"];
        if ((image["name"].Exists ? image["name"] : image) is YamlScalar name)
            scope = ImageFacts.In(yaml.Argument(name), scope);

        if (step["size"] is YamlScalar { IsNull: false } size && !step["runs-on"].Exists)
            scope = HostedRunner.On(yaml.Argument(size).ToSetting(), HostedRunner.OfBitbucket, scope);

        ImmutableArray<PlanNode> nodes = [.. CiScripts.Lower(scope, yaml, context, step["script"]), .. CiScripts.Lower(scope, yaml, context, step["after-script"])];
        return nodes.IsEmpty ? [] : Perhaps(step, text, [Region.Sequence(yaml.Locate(step), nodes) with { Title = step["name"].Text }]);
    }

    private static ImmutableArray<PlanNode> Perhaps(YamlNode step, YamlText text, ImmutableArray<PlanNode> nodes)
    {
        var place = text.Settings.Locate(step);
        return nodes.IsEmpty || (step["trigger"].Text != "manual" && !step["condition"].Exists) ? nodes : [Region.Choice(place, PlanNodes.InSequence(place, nodes))];
    }
}
