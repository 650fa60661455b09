using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>One file, or one variable, of a ConfigMap.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Read">Its text; null when there is none, or too much was read already.</param>
internal sealed record ConfigMapEntry(string Key, Func<Argument?> Read)
{
    /// <summary>The entry of a resource as written.</summary>
    public static ConfigMapEntry Of(YamlEntry entry, YamlSettings yaml) => new(
        entry.Key.Text ?? "",
        () => entry.Value is YamlScalar { IsNull: false } scalar && yaml.MayGrow(scalar.Value.Length + 1) ? yaml.Argument(scalar) : null);

    /// <summary>The entry that a whole text becomes.</summary>
    public static ConfigMapEntry Of(string key, Fragment content) => new(key, () => Argument.Of(content));
}
