using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Operations on single values of a resource, as RFC 6902 has them.</summary>
internal static class JsonPatch
{
    /// <summary>The resource after the operations.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="operations">The operations, one after the other.</param>
    public static DataMap Apply(DataMap resource, DataList operations)
    {
        DataValue result = resource;
        foreach (var operation in operations.Items.OfType<DataMap>())
        {
            var keys = (TextOf(operation, "path") ?? "").Split('/').Skip(1).Select(key => key.Replace("~1", "/").Replace("~0", "~")).ToArray();
            if (keys.Length > 0)
                result = Apply(result, keys, 0, TextOf(operation, "op"), operation.Find("value"));
        }

        return result as DataMap ?? resource;
    }

    private static DataValue Apply(DataValue target, string[] keys, int at, string? kind, DataValue? value)
    {
        var isLast = at == keys.Length - 1;
        var key = keys[at];

        switch (target)
        {
            case DataMap map:
                var changed = Copy(map);
                if (isLast && kind == "remove")
                    changed.Remove(key);
                else if (isLast)
                    changed.Set(key, Result(kind, value, key));
                else if (map.Find(key) is { } inner)
                    changed.Set(key, Apply(inner, keys, at + 1, kind, value));

                return changed;

            case DataList list:
                return ApplyToItem(list, keys, at, kind, value);

            default:
                return target;
        }
    }

    private static DataValue ApplyToItem(DataList list, string[] keys, int at, string? kind, DataValue? value)
    {
        var isLast = at == keys.Length - 1;
        if (isLast && keys[at] == "-" && kind == "add")
            return new DataList(list.Items.Add(Result(kind, value, "-")));

        if (!int.TryParse(keys[at], out var index) || index < 0 || index >= list.Items.Length)
            return isLast && kind == "add" && index == list.Items.Length ? new DataList(list.Items.Add(Result(kind, value, "-"))) : list;

        if (!isLast)
            return new DataList(list.Items.SetItem(index, Apply(list.Items[index], keys, at + 1, kind, value)));

        return new DataList(kind switch
        {
            "remove" => list.Items.RemoveAt(index),
            "add" => list.Items.Insert(index, Result(kind, value, keys[at])),
            _ => list.Items.SetItem(index, Result(kind, value, keys[at])),
        });
    }

    /// <summary>What is moved, copied or merely tested is left to kustomize.</summary>
    private static DataValue Result(string? kind, DataValue? value, string key) =>
        kind is "add" or "replace" && value is not null ? value : new DataUnknown(key, "a patch moves or copies it");

    private static DataMap Copy(DataMap map)
    {
        var copy = new DataMap();
        foreach (var (key, written, value) in map.Entries)
            copy.Set(key, value, written);

        return copy;
    }

    private static string? TextOf(DataMap map, string key) => (map.Find(key) as DataScalar)?.Text.Text;
}
