using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>The ConfigMaps that are applied together, by name.</summary>
internal sealed class ConfigMaps
{
    private readonly Dictionary<string, ImmutableArray<ConfigMapEntry>> byName = new(StringComparer.Ordinal);

    /// <summary>There are none.</summary>
    public static ConfigMaps None { get; } = new();

    /// <summary>The entries of each ConfigMap.</summary>
    public IEnumerable<ImmutableArray<ConfigMapEntry>> All => byName.Values;

    /// <summary>The ConfigMaps among some resources; of two with one name the later counts, as when they are applied.</summary>
    public static ConfigMaps Among(IEnumerable<Resource> resources)
    {
        var maps = new ConfigMaps();
        foreach (var resource in resources)
        {
            if (Is(resource))
                maps.Add(resource.Root["metadata"]["name"].Text ?? "", EntriesOf(resource));
        }

        return maps;
    }

    /// <summary>Whether a resource is a ConfigMap.</summary>
    public static bool Is(Resource resource) => resource is { Kind: "ConfigMap", Group: "" or null };

    /// <summary>The entries of a ConfigMap.</summary>
    public static ImmutableArray<ConfigMapEntry> EntriesOf(Resource resource) =>
        [.. resource.Root["data"].Entries.Where(entry => entry.Key.Text is { Length: > 0 }).Select(entry => ConfigMapEntry.Of(entry, resource.Yaml))];

    /// <summary>Adds a ConfigMap.</summary>
    public void Add(string name, ImmutableArray<ConfigMapEntry> entries) => byName[name] = entries;

    /// <summary>Whether there is a ConfigMap of a name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>The entries of a ConfigMap; none when there is none of that name.</summary>
    public ImmutableArray<ConfigMapEntry> Find(YamlNode name) => name.Text is { Length: > 0 } text && byName.TryGetValue(text, out var entries) ? entries : [];

    /// <summary>An entry of a ConfigMap, or null.</summary>
    public ConfigMapEntry? Find(YamlNode name, string key) => Find(name).LastOrDefault(entry => entry.Key == key);
}
