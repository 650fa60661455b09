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
        var name = yaml.Setting(isAlert ? rule["alert"] : rule["record"]);
        var facts = new AlertFacts(query, recordings);
        var settings = new List<NamedSetting> { new("name", name), new("group", GroupOf(group)) };
        settings.AddRange(facts.Cluster(label => yaml.Setting(rule["labels"][label])));
        var count = settings.Count;
        var sizing = SizingFacts.Of(facts, Words(rule, name)).ToList();

        if (!isAlert)
        {
            settings.AddRange(facts.Metrics());
            settings.AddRange(sizing);
            return settings.Count > count ? new DeclareRecordingRule(Source(name, settings)) : null;
        }

        var about = facts.About(name.Value ?? "");
        if (about is null && sizing.Count == 0)
            return null;

        settings.Add(new("for", yaml.Setting(rule["for"])));
        if (about is not null)
            settings.Add(new(DeclareAlert.AboutWhat, Setting<string>.Known(about, name.Span)));

        settings.AddRange(about == "log-backup" ? facts.Conditions() : []);
        settings.AddRange(facts.Metrics());
        settings.AddRange(sizing);
        return new DeclareAlert(Source(name, settings));
    }

    private static OperationSource Source(Setting<string> name, IEnumerable<NamedSetting> settings) =>
        new(name.Span, new SettingList(name.Span, [.. settings.Where(setting => !setting.Value.IsAbsent)]));

    /// <summary>A group without a name is known by where it starts.</summary>
    private Setting<string> GroupOf(YamlNode group)
    {
        var name = yaml.Setting(group["name"]);
        return name.IsAbsent ? Setting<string>.Dynamic(yaml.Locate(group.Span).FirstLine()) : name;
    }

    private static IEnumerable<string> Words(YamlNode rule, Setting<string> name) =>
        rule["annotations"].Entries.Concat(rule["labels"].Entries).Select(entry => entry.Value.Text).OfType<string>().Append(name.Value ?? "");
}
