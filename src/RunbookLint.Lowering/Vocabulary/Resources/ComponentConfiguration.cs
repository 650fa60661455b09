using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

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
}
