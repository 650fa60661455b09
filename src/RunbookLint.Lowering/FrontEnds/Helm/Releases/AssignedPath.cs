using System.Collections.Immutable;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Sets values deep inside of others. What is on the way and has no room for them is replaced.</summary>
internal static class AssignedPath
{
    /// <summary>Sets the value at a path.</summary>
    /// <param name="values">The outermost map, which is changed.</param>
    /// <param name="path">The way; it starts with a key, or is empty for the whole.</param>
    /// <param name="value">The value.</param>
    /// <param name="ownsItems">Whether the maps inside of lists are nobody else's, too.</param>
    public static void Set(DataMap values, ImmutableArray<AssignmentKey> path, DataValue value, bool ownsItems)
    {
        if (path.IsEmpty)
        {
            foreach (var (key, written, inside) in DataMerge.Layers([values, value as DataMap ?? new()], values.Path ?? "").Entries)
                values.Set(key, inside, written);

            return;
        }

        var way = Ways(values.Path ?? "", path);
        var around = new DataValue[path.Length];
        DataValue? current = values;
        for (var depth = 0; depth < path.Length; depth++)
        {
            around[depth] = RoomFor(path[depth], current, way[depth]);
            current = Child(around[depth], path[depth]);
        }

        var inner = value is DataMap or DataScalar or DataList ? DataMerge.At(value, way[path.Length]) : value;
        for (var depth = path.Length - 1; depth > 0; depth--)
            inner = Put(around[depth], path[depth], inner, way[depth], isOwned: ownsItems || path.Take(depth).All(key => key.Name is not null));

        if (path[0].Name is { } name)
            values.Set(name, inner);
    }

    private static DataValue RoomFor(AssignmentKey key, DataValue? current, string path) => key.Name is not null ? current as DataMap ?? new DataMap { Path = path } : current as DataList ?? new DataList([]);

    private static DataValue? Child(DataValue around, AssignmentKey key) =>
        key.Name is { } name ? ((DataMap)around).Find(name) : ((DataList)around).Items is var items && key.Index < items.Length ? items[key.Index] : null;

    private static DataValue Put(DataValue around, AssignmentKey key, DataValue inner, string path, bool isOwned)
    {
        if (key.Name is { } name)
            return (isOwned ? (DataMap)around : DataMerge.Over(new DataMap { Path = path }, (DataMap)around)).Set(name, inner);

        if (key.Index >= GrowthLimits.Elements)
            return new DataUnknown(path, $"single items of {HelmText.NameOf(path)} are set");

        var items = ((DataList)around).Items.ToBuilder();
        while (items.Count <= key.Index)
            items.Add(new DataUnknown($"{path}[{items.Count}]", "nothing sets it") { IsUnset = true, Truth = false });

        items[key.Index] = inner;
        return new DataList(items.ToImmutable()) { Path = path };
    }

    /// <summary>How templates reach each value on the way.</summary>
    private static string[] Ways(string root, ImmutableArray<AssignmentKey> path)
    {
        var ways = new string[path.Length + 1];
        ways[0] = root;
        for (var depth = 0; depth < path.Length; depth++)
            ways[depth + 1] = path[depth].Name is { } name ? $"{ways[depth]}.{name}" : $"{ways[depth]}[{path[depth].Index}]";

        return ways;
    }
}
