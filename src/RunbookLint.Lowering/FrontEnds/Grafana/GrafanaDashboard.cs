using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Grafana;

/// <summary>Lowers the alerts of the panels of a dashboard, and the panels that tell how much storage the log needs.</summary>
internal sealed class GrafanaDashboard(YamlNode root, YamlSettings yaml, Fragment text, LoweringContext context)
{
    private readonly RecordedQueries recordings = new(text, context);

    /// <summary>Whether a node is a dashboard, or holds one.</summary>
    public static bool Is(YamlNode root) => Panels(root).Any(panel => panel["targets"].Items.Any(target => target["expr"].Exists));

    /// <summary>The plan of the dashboard.</summary>
    public IEnumerable<PlanNode> Lower() => Panels(root).SelectMany(Lower);

    private static IEnumerable<YamlNode> Panels(YamlNode root)
    {
        var dashboard = root["dashboard"].Exists ? root["dashboard"] : root;
        var panels = dashboard["panels"].Items.Concat(dashboard["rows"].Items.SelectMany(row => row["panels"].Items));

        // A panel may be a row that holds others.
        return panels.SelectMany(panel => panel["panels"].Items.Prepend(panel)).TakeWhile((_, index) => MayRead(index));
    }

    private static bool MayRead(int index)
    {
        if (index < GrowthLimits.Panels)
            return true;

        Reading.Meets($"the dashboard has more than {GrowthLimits.Panels} panels; the others are not read");
        return false;
    }

    private IEnumerable<PlanNode> Lower(YamlNode panel)
    {
        var title = yaml.Setting(panel["title"]);
        if (panel["alert"].Exists && AlertOf(panel) is { } alert)
            yield return alert;

        foreach (var target in panel["targets"].Items)
        {
            if (target["expr"] is YamlScalar { Value.Length: > 0 } expression && Monitored(expression, title).ToPanel() is { } shown)
                yield return shown;
        }
    }

    private DeclareAlert? AlertOf(YamlNode panel)
    {
        var composer = new ConditionComposer(step => panel["targets"].Items.LastOrDefault(target => target["refId"].Text == step) ?? new YamlMissing(panel.Span), yaml);
        return composer.Compose(panel["alert"]["conditions"].Items) is not { } query ? null : new MonitoredQuery(Query.Read(query), recordings)
        {
            Name = yaml.Setting(panel["alert"]["name"]).Or(yaml.Setting(panel["title"])),
            Group = GroupOf(panel),
            For = yaml.Setting(panel["alert"]["for"]),
        }.ToAlert();
    }

    private MonitoredQuery Monitored(YamlScalar expression, Setting<string> title) =>
        new(Query.Read(yaml.Argument(expression)), recordings) { Name = title, Group = title };

    private Setting<string> GroupOf(YamlNode panel)
    {
        var name = yaml.Setting((root["dashboard"].Exists ? root["dashboard"] : root)["title"]).Or(yaml.Setting(panel["title"]));
        return name.IsAbsent ? Setting<string>.Dynamic(yaml.Locate(panel.Span).FirstLine()) : name;
    }
}
