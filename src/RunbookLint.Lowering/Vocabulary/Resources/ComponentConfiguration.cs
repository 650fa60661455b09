using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using RunbookLint.Syntax.Toml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers the configuration that clusters hold for TiKV and TiDB: TOML in a text, or YAML.</summary>
internal static class ComponentConfiguration
{
    public static IEnumerable<PlanNode> Lower(Resource resource, YamlNode configuration, Setting<string> cluster, LoweringContext context)
    {
        if (configuration is YamlMapping)
            return NestedConfiguration.Changes(configuration, resource.Yaml, cluster);

        if (configuration is not YamlScalar { IsNull: false, Value.Length: > 0 } scalar || !resource.Yaml.MayGrow(scalar.Value.Length))
            return [];

        var scope = resource.Scope with { Facts = resource.Scope.Facts.With(SettingNames.Cluster, cluster) };
        return context.Lower(resource.Yaml.Embedded(scalar), FragmentLanguage.Toml, scope);
    }

    /// <summary>What the configuration of TiKV leaves to its version, of a cluster that is wholly there.</summary>
    public static IEnumerable<PlanNode> Omitted(Resource resource, YamlNode tikv, Setting<string> version, Setting<string> cluster)
    {
        if (!OmittedSwitch.MayMatter(version) || !tikv["replicas"].Exists || Key(resource, resource.Spec, "tikv") is not { } place)
            return [];

        var configuration = tikv["config"];
        if (configuration is YamlMissing { Injections.IsEmpty: true } or YamlScalar { IsNull: true })
            return configuration.Exists ? [] : [OmittedSwitch.Without(tikv, resource.Yaml, place, cluster)];

        var key = Key(resource, tikv, "config") ?? place;
        if (configuration is YamlMapping)
            return OmittedSwitch.In(configuration, resource.Yaml, key, cluster, mayBeDotted: false);

        if (configuration is not YamlScalar { Templates.IsEmpty: true } scalar || !resource.Yaml.MayGrow(scalar.Value.Length))
            return [];

        var text = resource.Yaml.Embedded(scalar);
        return OmittedSwitch.In(TomlParser.Parse(text.Text), text, key, cluster);
    }

    private static SourceSpan? Key(Resource resource, YamlNode mapping, string name) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Text == name) is { } entry ? resource.Yaml.Locate(entry.Key) : null;
}
