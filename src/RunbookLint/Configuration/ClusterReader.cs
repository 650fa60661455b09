using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Reads the <c>clusters:</c> of a configuration: what a cluster is called in each kind of plan, and what is known of it.</summary>
internal sealed class ClusterReader(SourceFile file, ImmutableArray<Finding>.Builder problems)
{
    /// <summary>The keys of a cluster, with the setting each becomes and what it must look like.</summary>
    private static readonly ImmutableArray<ClusterKey> Keys =
    [
        new("pd", DeclareCluster.Pd, "a list of host:port", text => text.Trim().Length > 0),
        new("sql", DeclareCluster.Sql, "a list of host:port", text => text.Trim().Length > 0),
        new("tidbCluster", DeclareCluster.TidbCluster, "namespace/name", IsNamespaceAndName),
        new("tiup", DeclareCluster.Tiup, "a name", text => text.Trim().Length > 0),
        new("ansible", DeclareCluster.Ansible, "an inventory group", text => text.Trim().Length > 0),
        new("version", "version", "a version such as 8.5.1", text => ComponentVersion.TryParse(text, out _)),
        new("operator", "operator-version", "a version such as 1.6.1", text => ComponentVersion.TryParse(text, out _)),
        new("tikvNodes", "tikv-nodes", "a number above 0", IsPositive),
        new("snapshotSizeGb", "snapshot-size-gb", "a number above 0", IsPositive),
        new("logGbPerHour", "log-gb-per-hour", "a number above 0", IsPositive),
        new("logBackup", "log-backup", "'always' or 'never'", text => text is "always" or "never"),
    ];

    private static readonly ImmutableArray<ClusterKey> Objectives =
    [
        new("rpo", "rpo", "a duration such as 15m", IsDuration),
        new("rto", "rto", "a duration such as 4h", IsDuration),
    ];

    /// <summary>The clusters in a mapping of names; none when it is missing.</summary>
    public ImmutableArray<DeclareCluster> Read(YamlNode clusters)
    {
        if (clusters is YamlMissing or YamlScalar { IsNull: true })
            return [];

        if (clusters is not YamlMapping)
        {
            Add(clusters.Span, "'clusters' must map names to what is known of each cluster");
            return [];
        }

        return [.. clusters.Entries.Select(entry => Read(entry.Key, entry.Value)).OfType<DeclareCluster>()];
    }

    private DeclareCluster? Read(YamlNode name, YamlNode cluster)
    {
        if (name.Text is not { Length: > 0 } text)
        {
            Add(name.Span, "a cluster needs a name");
            return null;
        }

        if (cluster is not YamlMapping)
        {
            Add(cluster is YamlMissing ? name.Span : cluster.Span, $"cluster '{text}' must be a mapping");
            return null;
        }

        var place = file.Locate(name.Span);
        var settings = SettingList.Empty(place).With(SettingNames.Cluster, Setting<string>.Known("name:" + text, place));
        settings = Read(cluster, [.. Keys.Select(key => key.Name), "objectives"], Keys, settings);
        settings = Read(cluster["objectives"], [.. Objectives.Select(key => key.Name)], Objectives, settings);
        return new(new(place, settings));
    }

    private SettingList Read(YamlNode mapping, ImmutableArray<string> names, ImmutableArray<ClusterKey> keys, SettingList settings)
    {
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Text ?? "";
            if (!names.Contains(name))
                Add(entry.Key.Span, $"unknown key '{name}'" + (Nearest.To(name, names) is { } nearest ? $"; did you mean '{nearest}'?" : $"; there are {string.Join(", ", names)}"));
            else if (keys.FirstOrDefault(key => key.Name == name) is { } key)
                settings = settings.With(key.Setting, Value(entry.Value, key));
            else if (entry.Value is not YamlMapping)
                Add(entry.Value.Span, $"'{name}' must be a mapping");
        }

        return settings;
    }

    private Setting<string> Value(YamlNode node, ClusterKey key)
    {
        var values = key.Setting is DeclareCluster.Pd or DeclareCluster.Sql && node is YamlSequence ? node.Items.Select(item => item.Text) : [node.Text];
        var text = string.Join(",", values.Select(value => value ?? ""));
        var place = file.Locate(node.Span);

        if (values.Any(value => value is null || !key.IsValid(value)))
        {
            Add(node.Span, $"'{key.Name}' must be {key.Form}");
            return Setting<string>.Absent(place);
        }

        return Setting<string>.Known(text, place);
    }

    private void Add(TextSpan span, string message) => problems.Add(ConfigurationReader.Problem(file, span, message));

    private static bool IsNamespaceAndName(string text) => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }];

    private static bool IsPositive(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 && !double.IsInfinity(number);

    private static bool IsDuration(string text) => GoDuration.TryParse(text, out var duration) && duration > TimeSpan.Zero;

    /// <summary>A key, the setting that it becomes, what its value must look like in words, and whether a value does.</summary>
    private sealed record ClusterKey(string Name, string Setting, string Form, Func<string, bool> IsValid);
}
