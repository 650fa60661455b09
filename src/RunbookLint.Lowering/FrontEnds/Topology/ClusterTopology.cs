using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Topology;

/// <summary>A topology of TiUP: the machines of a cluster and how its components are configured.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tiup-cluster-topology-reference"/>
internal sealed class ClusterTopology(YamlText text)
{
    private const string DefaultPdPort = "2379";
    private const string DefaultSqlPort = "4000";

    private readonly YamlNode root = text.Root;
    private readonly YamlSettings yaml = text.Settings;

    /// <summary>Whether a text is one: it lists PD servers beside those of TiKV or TiDB.</summary>
    public static bool Is(YamlText text) =>
        !text.Root["kind"].Exists && HasHosts(text.Root["pd_servers"]) && (HasHosts(text.Root["tikv_servers"]) || HasHosts(text.Root["tidb_servers"]));

    /// <summary>The topology in a file that a command names.</summary>
    public static ClusterTopology Read(Fragment file) => new(new YamlText(file, YamlParser.Parse(file.Text), new YamlSettings(file)));

    /// <summary>The cluster, and what the configuration of its components changes.</summary>
    /// <param name="place">What a finding underlines; null for the topology itself.</param>
    /// <param name="name">The cluster's name; absent when nobody says it.</param>
    /// <param name="version">Its version; absent when nobody says it.</param>
    public IEnumerable<PlanNode> Lower(SourceSpan? place, Setting<string> name, Setting<string> version)
    {
        var span = place ?? yaml.Locate(root.Span);
        var addresses = Addresses("pd_servers", "client_port", DefaultPdPort);
        var cluster = name.Or(addresses);

        yield return new DeclareCluster(new(span, SettingList.Empty(span)
            .With(SettingNames.Cluster, cluster)
            .With(DeclareCluster.Pd, addresses)
            .With(DeclareCluster.Sql, Addresses("tidb_servers", "port", DefaultSqlPort))
            .With("version", version)
            .With("tikv-replicas", Count("tikv_servers", span))
            .With("ticdc-replicas", Count("cdc_servers", span))));

        foreach (var change in NestedConfiguration.Changes(root["server_configs"], yaml, cluster))
            yield return change;

        foreach (var omitted in Omitted(cluster, version))
            yield return omitted;

        foreach (var server in root["tikv_servers"].Items.Concat(root["tidb_servers"].Items))
        {
            foreach (var change in NestedConfiguration.Changes(server["config"], yaml, cluster))
                yield return change;
        }
    }

    /// <summary>What the configuration of TiKV leaves to its version; one server that is told something itself may be told this.</summary>
    private IEnumerable<PlanNode> Omitted(Setting<string> cluster, Setting<string> version)
    {
        if (!OmittedSwitch.MayMatter(version) || !HasHosts(root["pd_servers"]) || !HasHosts(root["tikv_servers"]) || root["tikv_servers"].Items.Any(server => server["config"].Exists))
            return [];

        var configuration = root["server_configs"]["tikv"];
        var key = root["server_configs"].Entries.FirstOrDefault(entry => entry.Key.Text == "tikv")?.Key
            ?? root.Entries.FirstOrDefault(entry => entry.Key.Text == "tikv_servers")?.Key ?? root;

        return OmittedSwitch.In(configuration, yaml, yaml.Locate(key), cluster, mayBeDotted: true);
    }

    private Setting<string> Addresses(string servers, string portKey, string defaultPort)
    {
        var addresses = root[servers].Items.Where(server => server["host"].Exists).Select(server => AddressOf(server, portKey, defaultPort)).ToList();
        return addresses.Count == 0 ? Setting<string>.Absent(yaml.Locate(root.Span)) : Address.Join(addresses);
    }

    private Setting<string> AddressOf(YamlNode server, string portKey, string defaultPort)
    {
        var host = yaml.Setting(server["host"]);
        var port = yaml.Setting(server[portKey]).Or(defaultPort);
        return host.IsKnown(out var name) && port.IsKnown(out var number)
            ? Setting<string>.Known($"{name}:{number}", host.Span)
            : Setting<string>.Dynamic(host.Span, $"{host.Value ?? host.Expression}:{port.Value ?? port.Expression}");
    }

    private Setting<string> Count(string servers, SourceSpan span) => root[servers].Items.Length is > 0 and var count
        ? Setting<string>.Known(count.ToString(System.Globalization.CultureInfo.InvariantCulture), span)
        : Setting<string>.Absent(span);

    private static bool HasHosts(YamlNode servers) => servers.Items.Any(server => server["host"].Exists);
}
