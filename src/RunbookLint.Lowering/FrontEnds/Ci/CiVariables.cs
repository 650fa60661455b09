using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Reads environment variables as pipelines write them: a mapping, a list of mappings, or a list of <c>name</c> and <c>value</c>.</summary>
internal static class CiVariables
{
    /// <summary>The scope with the variables over it; one whose value is no text (a secret, a group) is known to the run only.</summary>
    public static LoweringScope Over(LoweringScope scope, YamlNode variables, YamlSettings yaml, Func<string, string>? nameOf = null)
    {
        var known = scope.Variables;
        foreach (var (name, value) in In(variables))
            known = value is YamlScalar { IsNull: false } scalar ? known.SetItem(nameOf?.Invoke(name) ?? name, yaml.Argument(scalar)) : known.Remove(nameOf?.Invoke(name) ?? name);

        return scope with { Variables = known };
    }

    /// <summary>The names and values.</summary>
    public static IEnumerable<(string Name, YamlNode Value)> In(YamlNode variables)
    {
        foreach (var entry in variables.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } name)
                yield return (name, entry.Value);
        }

        foreach (var item in variables.Items)
        {
            if (item["name"].Text is { Length: > 0 } name)
                yield return (name, item["value"]);
            else if (item["value"] is YamlMissing && item.Entries is [{ Key.Text: { Length: > 0 } only } entry])
                yield return (only, entry.Value);
        }
    }
}
