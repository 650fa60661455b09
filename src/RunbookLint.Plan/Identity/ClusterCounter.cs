namespace RunbookLint.Plan;

/// <summary>Counts clusters that are named in several ways: names are joined as pairs of them turn out to be one.</summary>
internal sealed class ClusterCounter(Func<Operation, Operation, Certainty> same)
{
    /// <summary>A document that names more clusters than this is a list of them, in which no two names are one.</summary>
    private const int Few = 16;

    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Operation>> documents = new(StringComparer.Ordinal);

    /// <summary>How many clusters were added.</summary>
    public int Count => parents.Count(pair => pair.Key == pair.Value);

    /// <summary>Adds an operation whose cluster has a name.</summary>
    public void Add(Operation operation, string document, string name)
    {
        if (!parents.ContainsKey(name))
            parents.Add(name, name);

        if (!documents.TryGetValue(document, out var names))
            documents.Add(document, names = new(StringComparer.Ordinal));

        if (names.ContainsKey(name))
            return;

        foreach (var other in names.Take(Few).Where(other => same(operation, other.Value) == Certainty.Yes))
            parents[RootOf(name)] = RootOf(other.Key);

        names.Add(name, operation);
    }

    private string RootOf(string name)
    {
        while (parents[name] != name)
            name = parents[name] = parents[parents[name]];

        return name;
    }
}
