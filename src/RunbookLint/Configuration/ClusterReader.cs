using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Makes operations of what a configuration says about clusters: those that it names, and what exists outside of the files.</summary>
internal static class ClusterReader
{
    private static readonly ImmutableDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["pd"] = DeclareCluster.Pd,
        ["sql"] = DeclareCluster.Sql,
        ["tidbCluster"] = DeclareCluster.TidbCluster,
        ["tiup"] = DeclareCluster.Tiup,
        ["ansible"] = DeclareCluster.Ansible,
        ["version"] = "version",
        ["operator"] = "operator-version",
        ["tikvNodes"] = "tikv-nodes",
        ["snapshotSizeGb"] = "snapshot-size-gb",
        ["logGbPerHour"] = "log-gb-per-hour",
        ["logBackup"] = "log-backup",
        ["rpo"] = "rpo",
        ["rto"] = "rto",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The clusters of <c>clusters:</c>, and those that only <c>external:</c> knows.</summary>
    public static ImmutableArray<DeclareCluster> Read(ConfiguredNode? clusters, ConfiguredNode? external) =>
    [
        .. (clusters?.Entries ?? []).Select(entry => Declare(entry.Key, entry.KeyPlace, entry.Value)),
        .. (external?.Items ?? []).Select(item => Declare(item["cluster"]!.Text!, item["cluster"]!.Place, item)),
    ];

    /// <summary>The full backups that are taken elsewhere.</summary>
    public static ImmutableArray<Region> ReadSnapshots(ConfiguredNode? external) =>
        [.. (external?.Items ?? []).Where(item => item["snapshots"] is not null).Select(Snapshots)];

    private static Region Snapshots(ConfiguredNode item)
    {
        var schedule = item["snapshots"]!;
        var settings = SettingList.Empty(schedule.Place)
            .With(SettingNames.Cluster, Setting<string>.Known("name:" + item["cluster"]!.Text, item["cluster"]!.Place))
            .With(SettingNames.Scope, Setting<string>.Known("full", schedule.Place))
            .With(SettingNames.Storage, item["storage"] is { Text: { } storage } written ? Setting<string>.Known(storage, written.Place) : Setting<string>.Dynamic(schedule.Place));

        return Region.Repeat(schedule.Place, [new SnapshotBackup(new(schedule.Place, settings))]) with
        {
            Schedule = Setting<string>.Known(ConfigurationKeys.ScheduleOf(schedule.Text!), schedule.Place),
            TimeZone = Setting<string>.Known("UTC", schedule.Place),
        };
    }

    private static DeclareCluster Declare(string name, SourceSpan place, ConfiguredNode cluster)
    {
        var settings = SettingList.Empty(place).With(SettingNames.Cluster, Setting<string>.Known("name:" + name, place));
        foreach (var entry in cluster.Entries.Concat(cluster["objectives"]?.Entries ?? []))
        {
            if (Settings.TryGetValue(entry.Key, out var setting) && (entry.Value.Text ?? string.Join(",", entry.Value.Items.Select(item => item.Text))) is { Length: > 0 } value)
                settings = settings.With(setting, Setting<string>.Known(value, entry.Value.Place));
        }

        return new(new(place, settings));
    }
}
