using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>The environment variables that a container declares; null for those whose value is not in the text.</summary>
internal sealed class ContainerEnvironment
{
    private readonly Dictionary<string, Argument?> values = new(StringComparer.Ordinal);

    /// <summary>Reads <c>env</c> and <c>envFrom</c>. Values may name variables declared above them.</summary>
    public static ContainerEnvironment Read(YamlNode container, Resource resource)
    {
        var environment = new ContainerEnvironment();

        foreach (var source in container["envFrom"].Items)
            environment.AddAll(source, resource);

        foreach (var variable in container["env"].Items)
        {
            if (variable["name"].Text is { Length: > 0 } name)
                environment.values[name] = environment.ValueOf(variable, resource);
        }

        return environment;
    }

    /// <summary>The words of a command with the references to variables replaced.</summary>
    public IEnumerable<Argument> Expand(ImmutableArray<Argument> words, YamlSettings yaml)
    {
        var uses = words.SelectMany(VariableReferences.NamesIn).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return words.Select(word => VariableReferences.Expand(word, values, name => uses[name] == 1, yaml));
    }

    /// <summary>These variables over those around the container; an unknown one hides a known one.</summary>
    public ImmutableDictionary<string, Argument> Over(ImmutableDictionary<string, Argument> outer)
    {
        foreach (var variable in values)
            outer = variable.Value is { } value ? outer.SetItem(variable.Key, value) : outer.Remove(variable.Key);

        return outer;
    }

    private Argument? ValueOf(YamlNode variable, Resource resource)
    {
        var reference = variable["valueFrom"]["configMapKeyRef"];
        if (reference["key"].Text is { } key)
            return resource.ConfigMaps.Find(reference["name"], key)?.Read();

        var field = variable["valueFrom"]["fieldRef"]["fieldPath"];
        if (field is YamlScalar { Value: "metadata.namespace" } own && resource.Namespace.IsKnown(out var known))
            return resource.Root["metadata"]["namespace"] is YamlScalar { IsNull: false, Value.Length: > 0 } written ? resource.Yaml.Argument(written) : resource.Yaml.Argument(own).Renamed(known);

        return variable["value"] is YamlScalar { IsNull: false } value
            ? VariableReferences.Expand(resource.Yaml.Argument(value), values, _ => false, resource.Yaml)
            : null;
    }

    private void AddAll(YamlNode source, Resource resource)
    {
        foreach (var entry in resource.ConfigMaps.Find(source["configMapRef"]["name"]))
        {
            if (resource.Yaml.MayGrow(entry.Key.Length))
                values[source["prefix"].Text + entry.Key] = entry.Read();
        }
    }
}
