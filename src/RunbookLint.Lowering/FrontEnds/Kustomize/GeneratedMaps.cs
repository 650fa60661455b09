using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>The ConfigMaps that a kustomization makes of files and of literals.</summary>
internal static class GeneratedMaps
{
    /// <summary>The ConfigMaps by name, with their entries.</summary>
    public static IEnumerable<(string Name, ImmutableArray<ConfigMapEntry> Entries, bool IsMerged)> Of(KustomizationFile file, LoweringContext context) =>
        file.Root["configMapGenerator"].Items
            .Where(item => item["name"].Text is { Length: > 0 })
            .Select(item => (item["name"].Text!, EntriesOf(item, file, context).ToImmutableArray(), item["behavior"].Text == "merge"));

    private static IEnumerable<ConfigMapEntry> EntriesOf(YamlNode item, KustomizationFile file, LoweringContext context)
    {
        foreach (var path in item["files"].Items.Select(node => node.Text).OfType<string>())
        {
            var equals = path.IndexOf('=');
            var key = equals > 0 ? path.Substring(0, equals) : path.Substring(path.LastIndexOf('/') + 1);
            if (RelatedPath.Read(path.Substring(equals + 1), file.File, context) is { } content)
                yield return ConfigMapEntry.Of(key, content);
        }

        foreach (var literal in item["literals"].Items.OfType<YamlScalar>())
        {
            if (Assignment(file.Yaml.Argument(literal)) is { } entry)
                yield return entry;
        }

        foreach (var path in item["envs"].Items.Append(item["env"]).Select(node => node.Text).OfType<string>())
        {
            foreach (var entry in RelatedPath.Read(path, file.File, context) is { } content ? LinesOf(content) : [])
                yield return entry;
        }
    }

    private static IEnumerable<ConfigMapEntry> LinesOf(Fragment content)
    {
        for (var start = 0; start < content.Text.Length;)
        {
            var newline = content.Text.IndexOf('\n', start);
            var end = newline < 0 ? content.Text.Length : newline;
            var stop = end > start && content.Text[end - 1] == '\r' ? end - 1 : end;
            if (stop > start && content.Text[start] != '#' && Assignment(Argument.Of(content).Slice(start, stop - start)) is { } entry)
                yield return entry;

            start = end + 1;
        }
    }

    private static ConfigMapEntry? Assignment(Argument line)
    {
        var equals = line.Text.IndexOf('=');
        return equals > 0 ? new(line.Text.Substring(0, equals), () => Value(line.From(equals + 1))) : null;
    }

    private static Argument Value(Argument value) =>
        value.Text.Length > 1 && value.Text[0] is '"' or '\'' && value.Text[value.Text.Length - 1] == value.Text[0] ? value.Slice(1, value.Text.Length - 2) : value;
}
