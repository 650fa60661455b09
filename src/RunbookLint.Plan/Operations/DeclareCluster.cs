using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>A cluster that exists, with what is known of it. All the ways in which it names the cluster mean that one.</summary>
public sealed record DeclareCluster(OperationSource Source) : Operation(Source)
{
    /// <summary>The verb of the plan notation.</summary>
    public const string Name = "declare-cluster";

    /// <summary>The setting that holds its PD endpoints, separated by commas.</summary>
    public const string Pd = "pd";

    /// <summary>The setting that holds the hosts and ports of its TiDB servers, separated by commas.</summary>
    public const string Sql = "sql";

    /// <summary>The setting that holds its TiUP name.</summary>
    public const string Tiup = "tiup";

    /// <summary>The setting that holds the group of an Ansible inventory whose machines it is made of.</summary>
    public const string Ansible = "ansible";

    /// <summary>The setting that holds its TiDB Operator namespace and name: <c>tidb/basic</c>.</summary>
    public const string TidbCluster = "tidb-cluster";

    /// <inheritdoc/>
    public override string Verb => Name;

    /// <summary>Its TiDB version.</summary>
    public Setting<string> Version => Settings["version"];

    /// <summary>Whether the cluster has a log backup, <c>always</c> or <c>never</c>, where the configuration says it.</summary>
    public Setting<string> LogBackup => Settings["log-backup"];

    /// <summary>The setting that tells a version which the cluster has only from here on.</summary>
    public const string Upgrade = "upgrade";

    /// <summary>Whether the cluster had another version before.</summary>
    public bool IsUpgrade => Settings[Upgrade].Is("true");

    /// <summary>How many machines TiCDC runs on.</summary>
    public Setting<string> TicdcReplicas => Settings["ticdc-replicas"];

    /// <summary>How much of what was written may be lost, as its configuration promises.</summary>
    public Setting<TimeSpan> RecoveryPoint => Settings["rpo"].Read<TimeSpan>(GoDuration.TryParse);

    /// <summary>How long a recovery may take, as its configuration promises.</summary>
    public Setting<TimeSpan> RecoveryTime => Settings["rto"].Read<TimeSpan>(GoDuration.TryParse);

    /// <summary>How many TiKV nodes restore at the same time.</summary>
    public Setting<decimal> TikvNodes => Settings["tikv-nodes"].Read<decimal>(TryReadNumber);

    /// <summary>How large a full backup is.</summary>
    public Setting<decimal> SnapshotSizeGb => Settings["snapshot-size-gb"].Read<decimal>(TryReadNumber);

    /// <summary>How fast the log grows.</summary>
    public Setting<decimal> LogGbPerHour => Settings["log-gb-per-hour"].Read<decimal>(TryReadNumber);

    /// <summary>Whether the configuration of RunbookLint declares it, which counts before what files say.</summary>
    public bool IsConfigured => Cluster.IsKnown(out var name) && name.StartsWith("name:", StringComparison.Ordinal);

    /// <summary>The version of one of its components: <c>tikv</c>, <c>tidb</c> or <c>pd</c>.</summary>
    public Setting<string> VersionOf(string component) =>
        Settings[component + "-version"].Or(Settings["component"].MayEqual(Setting<string>.Known(component, Span)) ? Version : Setting<string>.Absent(Span));

    /// <summary>All the ways in which it is named, as far as they are known.</summary>
    public IEnumerable<ClusterIdentity> Identities =>
        Values(SettingNames.Cluster, "").Concat(Values(Pd, "")).Concat(Values(Tiup, "tiup:")).Concat(Values(TidbCluster, "")).Concat(Values(Ansible, "group:"))
            .Concat(Values(Sql, "").SelectMany(list => list.Split([','], StringSplitOptions.RemoveEmptyEntries)).Select(host => "sql:" + host.Trim()))
            .Select(ClusterIdentity.Parse);

    private static bool TryReadNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private IEnumerable<string> Values(string name, string prefix) => Settings[name].IsKnown(out var value) && value.Trim().Length > 0 ? [prefix + value] : [];
}
