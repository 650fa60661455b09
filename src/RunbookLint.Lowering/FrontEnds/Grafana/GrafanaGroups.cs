using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Monitoring;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Grafana;

/// <summary>Lowers groups of alerts as Grafana provisions and exports them.</summary>
/// <seealso href="https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/"/>
internal sealed class GrafanaGroups(YamlSettings yaml, Fragment text, LoweringContext context)
{
    private readonly RecordedQueries recordings = new(text, context);

    /// <summary>Whether a node is a list of such groups.</summary>
    public static bool Are(YamlNode groups) => groups.Items.Any(group => group["rules"].Items.Any(Is));

    /// <summary>The alerts about log backup, backups and TiKV.</summary>
    public IEnumerable<PlanNode> Lower(YamlNode groups) => groups.Items.SelectMany(group => Lower(group["rules"], group["name"]));

    /// <summary>The alerts of one group.</summary>
    public IEnumerable<PlanNode> Lower(YamlNode rules, YamlNode group) => rules.Items.Where(Is).Select(rule => Lower(rule, yaml.Setting(group))).OfType<PlanNode>();

    private static bool Is(YamlNode rule) => rule["condition"].Exists && rule["data"].Items.Length > 0;

    private DeclareAlert? Lower(YamlNode rule, Setting<string> group)
    {
        if (rule["isPaused"].Text == "true" || rule["condition"].Text is not { } condition)
            return null;

        var composer = new ConditionComposer(step => rule["data"].Items.LastOrDefault(item => item["refId"].Text == step)?["model"] ?? new YamlMissing(rule.Span), yaml);
        return composer.Compose(condition) is not { } query ? null : new MonitoredQuery(Query.Read(query), recordings)
        {
            Name = yaml.Setting(rule["title"]),
            Group = group,
            For = yaml.Setting(rule["for"]),
            Words = [.. rule["annotations"].Entries.Select(entry => entry.Value.Text).OfType<string>()],
            LabelOf = label => yaml.Setting(rule["labels"][label]),
        }.ToAlert();
    }
}
