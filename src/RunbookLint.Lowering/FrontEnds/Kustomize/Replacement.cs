using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Fields of resources that kustomize fills from fields of others: what they then hold is left to it.</summary>
internal static class Replacement
{
    private const string Reason = "a replacement of the kustomization fills it";

    /// <summary>Makes the fields that a kustomization replaces unknown.</summary>
    public static void ApplyAll(KustomizationFile file, IReadOnlyCollection<KustomizedResource> resources)
    {
        foreach (var target in file.Root["replacements"].Items.SelectMany(replacement => replacement["targets"].Items))
        {
            var (kind, name) = (target["select"]["kind"].Text, target["select"]["name"].Text);
            foreach (var resource in resources.Where(resource => (kind is null || kind == resource.Kind) && (name is null || name == resource.Name)))
            {
                foreach (var path in target["fieldPaths"].Items.Select(node => node.Text).OfType<string>())
                    resource.Change(data => (DataMap)Blur(data, path.Split('.'), 0));
            }
        }
    }

    /// <summary>The value with the field at a path unknown; from a list on, the whole list.</summary>
    private static DataValue Blur(DataValue value, string[] path, int at)
    {
        if (value is not DataMap map)
            return new DataUnknown(path[path.Length - 1], Reason);

        var changed = new DataMap();
        foreach (var (key, written, inner) in map.Entries)
            changed.Set(key, key != path[at] ? inner : at + 1 < path.Length ? Blur(inner, path, at + 1) : new DataUnknown(key, Reason), written);

        return changed;
    }
}
