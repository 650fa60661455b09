using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>The configuration of a component as YAML. Keys are dotted or nested, as their author likes.</summary>
internal static class NestedConfiguration
{
    /// <summary>What it changes of the things that decide about backups.</summary>
    public static IEnumerable<ChangeSetting> Changes(YamlNode configuration, YamlSettings yaml, Setting<string> cluster) =>
        Changes(configuration, "", yaml, cluster, DepthLimits.Data);

    private static IEnumerable<ChangeSetting> Changes(YamlNode node, string path, YamlSettings yaml, Setting<string> cluster, int depth)
    {
        foreach (var entry in node.Entries)
        {
            var name = path.Length == 0 ? entry.Key.Text ?? "" : path + "." + entry.Key.Text;
            if (entry.Value is YamlMapping && depth > 0)
            {
                foreach (var change in Changes(entry.Value, name, yaml, cluster, depth - 1))
                    yield return change;
            }
            else if (entry.Value is YamlScalar && WatchedSettings.Match(name) is { } item)
            {
                var span = yaml.Locate(entry.Span);
                yield return new ChangeSetting(new(span, SettingList.Empty(span)
                    .With("item", Setting<string>.Known(item, yaml.Locate(entry.Key)))
                    .With("value", yaml.Setting(entry.Value))
                    .With(SettingNames.Cluster, cluster)));
            }
        }
    }
}
