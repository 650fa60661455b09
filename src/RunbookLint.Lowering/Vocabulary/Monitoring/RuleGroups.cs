using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>Lowers groups of alerting and recording rules, as rule files and resources of Prometheus and VictoriaMetrics have them.</summary>
/// <seealso href="https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/"/>
internal sealed class RuleGroups
{
    private readonly YamlNode groups;
    private readonly YamlSettings yaml;
    private readonly LoweringContext context;
    private readonly RecordedQueries recordings;

    private RuleGroups(YamlNode groups, YamlSettings yaml, Fragment text, LoweringContext context)
    {
        (this.groups, this.yaml, this.context) = (groups, yaml, context);
        recordings = new(text, context);
        recordings.Add(groups, yaml);
    }

    /// <summary>Whether a node is a list of groups of such rules.</summary>
    public static bool Are(YamlNode groups) =>
        groups.Items.Any(group => group["rules"].Items.Any(rule => rule["alert"].Exists || rule["record"].Exists));

    /// <summary>The alerts and recorded metrics that tell something about log backup or TiKV.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="yaml">Reads their scalars.</param>
    /// <param name="text">The text they stand in.</param>
    /// <param name="context">The document.</param>
    public static IEnumerable<PlanNode> Lower(YamlNode groups, YamlSettings yaml, Fragment text, LoweringContext context) =>
        new RuleGroups(groups, yaml, text, context).Lower();

    private IEnumerable<PlanNode> Lower() =>
        groups.Items.SelectMany(group => group["rules"].Items.Select(rule => Lower(group, rule)).OfType<PlanNode>());

    private MonitoringQuery? Lower(YamlNode group, YamlNode rule)
    {
        if (rule["expr"] is not YamlScalar { IsNull: false, Value.Length: > 0 } expression)
            return null;

        var query = Query.Read(yaml.Argument(expression));
        context.Report(query.Fragment, query.Errors);

        var isAlert = rule["alert"].Exists;
        var monitored = new MonitoredQuery(query, recordings)
        {
            Name = yaml.Setting(isAlert ? rule["alert"] : rule["record"]),
            Group = GroupOf(group),
            For = yaml.Setting(rule["for"]),
            Words = Words(rule),
            LabelOf = label => yaml.Setting(rule["labels"][label]),
        };

        return isAlert ? monitored.ToAlert() : monitored.ToRecordingRule();
    }

    /// <summary>A group without a name is known by where it starts.</summary>
    private Setting<string> GroupOf(YamlNode group)
    {
        var name = yaml.Setting(group["name"]);
        return name.IsAbsent ? Setting<string>.Dynamic(yaml.Locate(group.Span).FirstLine()) : name;
    }

    private static ImmutableArray<string> Words(YamlNode rule) =>
        [.. rule["annotations"].Entries.Concat(rule["labels"].Entries).Select(entry => entry.Value.Text).OfType<string>()];
}
