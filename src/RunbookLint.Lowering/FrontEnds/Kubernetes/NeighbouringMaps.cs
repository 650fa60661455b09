using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Finds ConfigMaps that the workloads of a file use in the other files of its folder: folders are applied as a whole.</summary>
internal static class NeighbouringMaps
{
    private const int MaxFiles = 64;

    /// <summary>The ConfigMaps of other files that some resources need.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="maps">The ConfigMaps beside them; those found are added.</param>
    /// <param name="file">The file they stand in.</param>
    /// <param name="context">The document.</param>
    public static void AddTo(ConfigMaps maps, IReadOnlyCollection<Resource> resources, SourceFile file, LoweringContext context)
    {
        var missing = new HashSet<string>(resources.SelectMany(NamesIn).Where(name => !maps.Contains(name)), StringComparer.Ordinal);
        if (missing.Count == 0)
            return;

        foreach (var name in context.ListFolder("", file).Where(IsManifest).Take(MaxFiles))
        {
            if (context.ConsultFile(name, file) is { } text && text.File.Path != file.Path && text.Text.IndexOf("ConfigMap", StringComparison.Ordinal) >= 0)
                Add(maps, missing, text, name, file, context);
        }
    }

    private static void Add(ConfigMaps maps, HashSet<string> missing, Fragment text, string name, SourceFile file, LoweringContext context)
    {
        var yaml = new YamlSettings(text);
        var resources = ManifestReader.Read(YamlParser.Parse(text.Text), yaml, LoweringScope.Empty(text.Span)).ToList();
        var found = resources.Where(resource => ConfigMaps.Is(resource) && missing.Contains(resource.Root["metadata"]["name"].Text ?? "")).ToList();

        foreach (var map in found)
            maps.Add(map.Root["metadata"]["name"].Text!, ConfigMaps.EntriesOf(map));

        // What a file of nothing but ConfigMaps means is told by those who use them.
        if (found.Count > 0 && resources.All(ConfigMaps.Is))
            context.ReadFile(name, file);
    }

    private static IEnumerable<string> NamesIn(Resource resource)
    {
        if (resource.Kind == "HelmRelease")
            return resource.Spec["valuesFrom"].Items.Where(source => source["kind"].Text == "ConfigMap").Select(source => source["name"].Text).OfType<string>();

        if (ResourceCatalog.For(resource) is not IPodOwner owner)
            return [];

        var pod = owner.PodOf(resource);
        var containers = pod["initContainers"].Items.Concat(pod["containers"].Items).ToList();

        return pod["volumes"].Items.SelectMany(volume => volume["projected"]["sources"].Items.Prepend(volume)).Select(source => source["configMap"]["name"].Text)
            .Concat(containers.SelectMany(container => container["envFrom"].Items).Select(source => source["configMapRef"]["name"].Text))
            .Concat(containers.SelectMany(container => container["env"].Items).Select(variable => variable["valueFrom"]["configMapKeyRef"]["name"].Text))
            .Where(name => name is { Length: > 0 })
            .Select(name => name!);
    }

    private static bool IsManifest(string name) =>
        name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal);
}
