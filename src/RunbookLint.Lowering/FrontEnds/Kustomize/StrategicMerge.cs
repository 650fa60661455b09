using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Lays a patch over a resource, as the API server would: lists of named things are merged by their names.</summary>
/// <param name="mergesLists">Whether the resource is one of Kubernetes itself; lists of other resources are replaced.</param>
internal sealed class StrategicMerge(bool mergesLists)
{
    private const string Directive = "$patch";

    /// <summary>The lists whose items are told apart by a key, with that key.</summary>
    private static readonly Dictionary<string, string> ListKeys = new(StringComparer.Ordinal)
    {
        ["containers"] = "name",
        ["initContainers"] = "name",
        ["env"] = "name",
        ["volumes"] = "name",
        ["volumeMounts"] = "mountPath",
    };

    /// <summary>Whether a patch takes its target away.</summary>
    public static bool IsDeletion(DataMap patch) => DirectiveOf(patch) == "delete";

    /// <summary>The resource with the patch.</summary>
    public DataMap Merge(DataMap resource, DataMap patch)
    {
        if (DirectiveOf(patch) == "replace")
            return Without(patch, Directive);

        var merged = new DataMap();
        foreach (var (key, written, value) in resource.Entries)
            merged.Set(key, value, written);

        foreach (var (key, written, value) in patch.Entries.Where(entry => entry.Key != Directive))
        {
            if (value is DataScalar { Kind: DataKind.Null } || (value is DataMap removed && IsDeletion(removed)))
                merged.Remove(key);
            else
                merged.Set(key, Merge(key, merged.Find(key), value), written);
        }

        return merged;
    }

    /// <summary>The resource with everything that a patch touches unknown.</summary>
    public static DataMap Blur(DataMap resource, DataMap patch, string reason)
    {
        var blurred = new DataMap();
        foreach (var (key, written, value) in resource.Entries)
            blurred.Set(key, value, written);

        foreach (var (key, written, value) in patch.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind" or "metadata")))
            blurred.Set(key, value is DataMap map && blurred.Find(key) is DataMap old ? Blur(old, map, reason) : new DataUnknown(key, reason), written);

        return blurred;
    }

    private DataValue Merge(string key, DataValue? value, DataValue patch) => (value, patch) switch
    {
        (DataMap map, DataMap over) => Merge(map, over),
        (DataList list, DataList over) when mergesLists && ListKeys.TryGetValue(key, out var name) => Merge(list, over, name),
        _ => patch,
    };

    private DataList Merge(DataList list, DataList patch, string name)
    {
        var items = list.Items.ToBuilder();
        foreach (var item in patch.Items)
        {
            var index = IndexOf(items, KeyOf(item, name), name);
            if (item is DataMap removed && IsDeletion(removed))
            {
                if (index >= 0)
                    items.RemoveAt(index);
            }
            else if (index >= 0 && items[index] is DataMap old && item is DataMap over)
            {
                items[index] = Merge(old, over);
            }
            else
            {
                items.Add(item);
            }
        }

        return new DataList(items.ToImmutable());
    }

    private static int IndexOf(IList<DataValue> items, string? key, string name)
    {
        for (var index = 0; index < items.Count && key is not null; index++)
        {
            if (KeyOf(items[index], name) == key)
                return index;
        }

        return -1;
    }

    private static string? KeyOf(DataValue item, string name) => ((item as DataMap)?.Find(name) as DataScalar)?.Text.Text;

    private static string? DirectiveOf(DataMap map) => (map.Find(Directive) as DataScalar)?.Text.Text;

    private static DataMap Without(DataMap map, string key)
    {
        var rest = new DataMap();
        foreach (var entry in map.Entries.Where(entry => entry.Key != key))
            rest.Set(entry.Key, entry.Value, entry.Written);

        return rest;
    }
}
