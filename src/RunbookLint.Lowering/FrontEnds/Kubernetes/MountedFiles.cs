using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>
/// Makes the entries of ConfigMaps known as files: by their key, and by the path at which a workload of the same text mounts them.
/// </summary>
internal static class MountedFiles
{
    /// <summary>Remembers the files of all ConfigMaps. By key alone only when no two ConfigMaps have it.</summary>
    public static void Write(IEnumerable<Resource> resources, ConfigMaps maps, YamlSettings yaml, WrittenFiles files)
    {
        foreach (var sameKey in maps.All.SelectMany(data => data.Entries).GroupBy(entry => entry.Key.Text).Where(group => group.Count() == 1))
            Add(sameKey.Key, sameKey.Single().Value, yaml, files);

        foreach (var resource in resources)
        {
            if (ResourceCatalog.For(resource) is IPodOwner owner)
                WriteMounts(owner.PodOf(resource), maps, yaml, files);
        }
    }

    private static void WriteMounts(YamlNode pod, ConfigMaps maps, YamlSettings yaml, WrittenFiles files)
    {
        foreach (var volume in pod["volumes"].Items)
        {
            foreach (var (source, name) in Sources(volume))
            {
                foreach (var entry in maps.Find(name).Entries)
                {
                    if (FileOf(entry.Key.Text, source["items"]) is { } file)
                        WriteMounts(pod, volume["name"].Text, file, entry.Value, yaml, files);
                }
            }
        }
    }

    private static void WriteMounts(YamlNode pod, string? volume, string file, YamlNode content, YamlSettings yaml, WrittenFiles files)
    {
        foreach (var container in pod["initContainers"].Items.Concat(pod["containers"].Items))
        {
            foreach (var mount in container["volumeMounts"].Items)
            {
                if (volume is not null && mount["name"].Text == volume && mount["mountPath"].Text is { Length: > 0 } path)
                    Add(PathOf(path.TrimEnd('/'), mount["subPath"].Text, file), content, yaml, files);
            }
        }
    }

    private static IEnumerable<(YamlNode Source, YamlNode Name)> Sources(YamlNode volume)
    {
        if (volume["configMap"].Exists)
            yield return (volume["configMap"], volume["configMap"]["name"]);

        foreach (var source in volume["projected"]["sources"].Items)
        {
            if (source["configMap"].Exists)
                yield return (source["configMap"], source["configMap"]["name"]);
        }
    }

    /// <summary>The file that a key becomes in the volume; null when <c>items</c> leaves it out.</summary>
    private static string? FileOf(string? key, YamlNode items) =>
        items.Items.IsEmpty ? key : items.Items.FirstOrDefault(item => item["key"].Text == key)?["path"].Text;

    /// <summary>The path of a file of a mounted volume; null when the mount shows another one.</summary>
    private static string? PathOf(string mountPath, string? subPath, string file)
    {
        if (subPath is null or "")
            return mountPath + "/" + file;

        return subPath == file ? mountPath
            : file.StartsWith(subPath + "/", StringComparison.Ordinal) ? mountPath + file.Substring(subPath.Length)
            : null;
    }

    private static void Add(string? path, YamlNode content, YamlSettings yaml, WrittenFiles files)
    {
        if (path is { Length: > 0 } && content is YamlScalar { IsNull: false } scalar)
            files.Add(path, yaml.Embedded(scalar));
    }
}
