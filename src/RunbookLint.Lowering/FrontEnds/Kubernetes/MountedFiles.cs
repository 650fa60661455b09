using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>
/// Makes the entries of ConfigMaps known as files: by their key, and by the path at which a workload of the same text mounts them.
/// </summary>
internal sealed class MountedFiles(ConfigMaps maps, WrittenFiles files)
{
    /// <summary>Remembers the files of all ConfigMaps. By key alone only when no two ConfigMaps have it.</summary>
    public void Write(IEnumerable<Resource> resources)
    {
        foreach (var sameKey in maps.All.SelectMany(entries => entries).GroupBy(entry => entry.Key).Where(group => group.Count() == 1))
            Add(sameKey.Key, sameKey.Single());

        foreach (var resource in resources)
        {
            if (ResourceCatalog.For(resource) is IPodOwner owner)
                WriteMounts(owner.PodOf(resource));
        }
    }

    private void WriteMounts(YamlNode pod)
    {
        var mounts = pod["initContainers"].Items.Concat(pod["containers"].Items)
            .SelectMany(container => container["volumeMounts"].Items)
            .ToLookup(mount => mount["name"].Text ?? "");

        foreach (var volume in pod["volumes"].Items)
        {
            if (volume["name"].Text is not { Length: > 0 } name)
                continue;

            foreach (var (file, content) in Sources(volume).SelectMany(FilesOf))
            {
                foreach (var mount in mounts[name])
                    Add(PathOf(mount, file), content);
            }
        }
    }

    private static IEnumerable<YamlNode> Sources(YamlNode volume) =>
        volume["projected"]["sources"].Items.Select(source => source["configMap"]).Prepend(volume["configMap"]).Where(source => source.Exists);

    /// <summary>The files that a ConfigMap becomes in a volume: all entries by their keys, or those that <c>items</c> names.</summary>
    private IEnumerable<(string File, ConfigMapEntry? Content)> FilesOf(YamlNode source)
    {
        if (source["items"].Items.IsEmpty)
            return maps.Find(source["name"]).Select(entry => (entry.Key, (ConfigMapEntry?)entry));

        return source["items"].Items
            .Where(item => item["key"].Text is not null && item["path"].Text is not null)
            .Select(item => (item["path"].Text!, maps.Find(source["name"], item["key"].Text!)));
    }

    /// <summary>The path of a file of a mounted volume; null when the mount shows another one.</summary>
    private static string? PathOf(YamlNode mount, string file)
    {
        if (mount["mountPath"].Text is not { Length: > 0 } path)
            return null;

        var (folder, subPath) = (path.TrimEnd('/'), mount["subPath"].Text);
        if (subPath is null or "")
            return folder + "/" + file;

        return subPath == file ? folder
            : file.StartsWith(subPath + "/", StringComparison.Ordinal) ? folder + file.Substring(subPath.Length)
            : null;
    }

    private void Add(string? path, ConfigMapEntry? entry)
    {
        if (path is { Length: > 0 } && entry?.Read() is { } content)
            files.Add(path, content.Fragment);
    }
}
