using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>
/// Finds ConfigMaps that the workloads of a file use in other files: those of its folder, which is applied as a whole, then those of the folders
/// around it, where a name that stands twice says nothing, and neither does one in the folder of another environment or in another namespace.
/// </summary>
internal static class NeighbouringMaps
{
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

        foreach (var name in NeighbouringFiles.Limited(context.ListFolder("", file).Where(IsManifest)))
        {
            foreach (var map in MapsIn(name, missing, file, context))
                maps.Add(NameOf(map), ConfigMaps.EntriesOf(map));
        }

        missing.RemoveWhere(maps.Contains);
        if (missing.Count == 0)
            return;

        var namespaces = new HashSet<string>(resources.Select(NamespaceOf).OfType<string>(), StringComparer.Ordinal);
        foreach (var same in FilesAround(file, context).SelectMany(name => MapsIn(name, missing, file, context)).GroupBy(NameOf, StringComparer.Ordinal).ToList())
        {
            if (same.Count() == 1 && (namespaces.Count == 0 || NamespaceOf(same.First()) is not { } other || namespaces.Contains(other)))
                maps.Add(same.Key, ConfigMaps.EntriesOf(same.First()));
        }
    }

    /// <summary>The manifests in the folder above, and in the folders beside that of the file.</summary>
    private static IEnumerable<string> FilesAround(SourceFile file, LoweringContext context)
    {
        var own = Paths.FolderOf(file.Path).TrimEnd('/');
        var above = context.ListFolder("..", file);
        var folders = above.Where(name => name.EndsWith("/", StringComparison.Ordinal) && name.TrimEnd('/') != own.Substring(own.LastIndexOf('/') + 1));

        return own.Length == 0 ? [] : NeighbouringFiles.Limited(above.Where(IsManifest).Select(name => "../" + name)
            .Concat(folders.SelectMany(folder => context.ListFolder("../" + folder.TrimEnd('/'), file).Where(IsManifest).Select(name => "../" + folder + name))));
    }

    private static List<Resource> MapsIn(string name, HashSet<string> missing, SourceFile file, LoweringContext context)
    {
        if (context.ConsultFile(name, file) is not { } text || text.File.Path == file.Path || HostAffinity.EnvironmentKey(text.File.Path) != HostAffinity.EnvironmentKey(file.Path) || text.Text.IndexOf("ConfigMap", StringComparison.Ordinal) < 0)
            return [];

        var yaml = new YamlSettings(text);
        var resources = ManifestReader.Read(YamlParser.Parse(text.Text), yaml, LoweringScope.Empty(text.Span)).ToList();
        var found = resources.Where(resource => ConfigMaps.Is(resource) && missing.Contains(NameOf(resource))).ToList();

        // What a file of nothing but ConfigMaps means is told by those who use them.
        if (found.Count > 0 && resources.All(ConfigMaps.Is))
            context.ReadFile(name, file);

        return found;
    }

    private static string? NamespaceOf(Resource resource) => resource.Root["metadata"]["namespace"].Text;

    private static string NameOf(Resource map) => map.Root["metadata"]["name"].Text ?? "";

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
