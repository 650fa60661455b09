using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>The ConfigMaps of one text, by name.</summary>
internal sealed class ConfigMaps
{
    private readonly Dictionary<string, YamlNode> dataByName = new(StringComparer.Ordinal);

    /// <summary>The ConfigMaps of a text without any.</summary>
    public static ConfigMaps None { get; } = new();

    /// <summary>The <c>data</c> of each ConfigMap.</summary>
    public IEnumerable<YamlNode> All => dataByName.Values;

    /// <summary>The ConfigMaps among some resources; of two with one name the later counts, as when they are applied.</summary>
    public static ConfigMaps Among(IEnumerable<Resource> resources)
    {
        var maps = new ConfigMaps();
        foreach (var resource in resources)
        {
            if (IsConfigMap(resource))
                maps.dataByName[resource.Root["metadata"]["name"].Text ?? ""] = resource.Root["data"];
        }

        return maps;
    }

    /// <summary>The <c>data</c> of a ConfigMap; missing when the text has none of that name.</summary>
    public YamlNode Find(YamlNode name) =>
        name.Text is { Length: > 0 } text && dataByName.TryGetValue(text, out var data) ? data : new YamlMissing(name.Span);

    private static bool IsConfigMap(Resource resource) => resource is { Kind: "ConfigMap", Group: "" or null };
}
