using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Drone;

/// <summary>What starts a pipeline or lets a step run: a mapping of conditions, or a list of such mappings of which one is enough.</summary>
internal static class DroneConditions
{
    /// <summary>The nodes under their conditions: repeated when only a schedule starts them, a choice when something else decides.</summary>
    public static ImmutableArray<PlanNode> Apply(YamlNode conditions, SourceSpan place, ImmutableArray<PlanNode> nodes)
    {
        ImmutableArray<YamlNode> all = conditions is YamlSequence ? conditions.Items : conditions.Exists ? [conditions] : [];
        if (nodes.IsEmpty || all.IsEmpty)
            return nodes;

        if (all.All(IsScheduled))
            return [Region.Repeat(place, nodes) with { Schedule = Setting<string>.Dynamic(place) }];

        return all.Any(AllowsEverything) ? nodes : [Region.Choice(place, PlanNodes.InSequence(place, nodes))];
    }

    private static bool IsScheduled(YamlNode condition) =>
        condition["cron"].Exists || Values(condition["event"]) is ["cron"];

    /// <summary>A status that asks for success and failure alike holds in every run.</summary>
    private static bool AllowsEverything(YamlNode condition) =>
        condition.Entries.All(entry => entry.Key.Text == "status" && Values(entry.Value).Contains("success"));

    private static string[] Values(YamlNode node) =>
        [.. node.Items.Concat(node["include"].Items).Prepend(node).Select(item => item.Text).Where(text => text is not null).Select(text => text!)];
}
