namespace RunbookLint.Lowering.Values;

/// <summary>A mapping, in the order in which its keys were set.</summary>
internal sealed class DataMap : DataValue
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (Argument? Key, DataValue Value)> entries = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool? IsTrue => order.Count > 0;

    /// <summary>How many entries there are.</summary>
    public int Count => order.Count;

    /// <summary>The keys in order.</summary>
    public IReadOnlyList<string> Keys => order;

    /// <summary>The entries in order; a key's text is null when nobody wrote it.</summary>
    public IEnumerable<(string Key, Argument? Written, DataValue Value)> Entries => order.Select(key => (key, entries[key].Key, entries[key].Value));

    /// <summary>The value of a key, or null.</summary>
    public DataValue? Find(string key) => entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>The value at a path of keys, or null.</summary>
    public DataValue? Find(string key, params string[] more) =>
        more.Aggregate(Find(key), (value, next) => (value as DataMap)?.Find(next));

    /// <summary>The map of a key; an empty one when there is none.</summary>
    public DataMap MapOf(string key) => Find(key) as DataMap ?? new DataMap();

    /// <summary>Sets a key; one that is there keeps its position.</summary>
    public DataMap Set(string key, DataValue value, Argument? written = null)
    {
        if (!entries.TryGetValue(key, out var old))
            order.Add(key);

        entries[key] = (written ?? old.Key, value);
        return this;
    }

    /// <summary>Takes a key away.</summary>
    public void Remove(string key)
    {
        if (entries.Remove(key))
            order.Remove(key);
    }
}
