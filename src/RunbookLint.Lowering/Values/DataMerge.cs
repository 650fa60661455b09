namespace RunbookLint.Lowering.Values;

/// <summary>Lays values over one another, as Helm does.</summary>
internal static class DataMerge
{
    /// <summary>A new map: maps are merged key by key, everything else is replaced, null takes a key away.</summary>
    public static DataMap Over(DataMap below, DataMap above) => Over(below, above, keepsNulls: false);

    /// <summary>The values of several sources of one release, the strongest last. A null stays: it takes away what the chart itself sets.</summary>
    public static DataMap Layers(IEnumerable<DataMap> layers, string path) =>
        layers.Aggregate(new DataMap { Path = path }, (below, above) => Over(below, above, keepsNulls: true));

    private static DataMap Over(DataMap below, DataMap above, bool keepsNulls)
    {
        var merged = new DataMap { Path = below.Path ?? above.Path };
        foreach (var (key, written, value) in below.Entries)
            merged.Set(key, value, written);

        foreach (var (key, written, value) in above.Entries)
        {
            if (!keepsNulls && value is DataScalar { Kind: DataKind.Null } && below.Find(key) is not null)
                merged.Remove(key);
            else
                merged.Set(key, value is DataMap map && below.Find(key) is DataMap old ? Over(old, map, keepsNulls) : Reached(value, below, key), written);
        }

        return merged;
    }

    /// <summary>The same values, reached by templates in another way.</summary>
    public static DataValue At(DataValue value, string path) => value switch
    {
        DataMap map => map.Entries.Aggregate(new DataMap { Path = path }, (moved, entry) => moved.Set(entry.Key, At(entry.Value, path + "." + entry.Key), entry.Written)),
        DataScalar scalar => new DataScalar(scalar.Text, scalar.Kind) { Path = path, IsInteger = scalar.IsInteger },
        DataList list => new DataList(list.Items) { Path = path },
        _ => value,
    };

    private static DataValue Reached(DataValue value, DataMap below, string key) => below.Path is { } path ? At(value, path + "." + key) : value;
}
