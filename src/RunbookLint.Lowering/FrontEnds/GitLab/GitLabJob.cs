namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>A job with everything that it takes from the jobs it extends.</summary>
internal sealed class GitLabJob
{
    private readonly Dictionary<string, GitLabNode> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitLabNode> variables = new(StringComparer.Ordinal);

    /// <summary>Where it is defined last.</summary>
    public GitLabNode Definition { get; private set; }

    /// <summary>Its variables by name.</summary>
    public IReadOnlyDictionary<string, GitLabNode> Variables => variables;

    /// <summary>The value of a key; null when nothing has it.</summary>
    public GitLabNode? this[string key] => keys.TryGetValue(key, out var node) ? node : null;

    /// <summary>Lays a definition over what there is: variables one by one, everything else whole.</summary>
    public void Add(GitLabNode definition)
    {
        Definition = definition;
        foreach (var entry in definition.Yaml.Entries)
        {
            if (entry.Key.Text == "variables")
                AddAll(definition with { Yaml = entry.Value }, variables);
            else if (entry.Key.Text is { } key)
                keys[key] = definition with { Yaml = entry.Value };
        }
    }

    /// <summary>Lays another job over this one.</summary>
    public void Add(GitLabJob other)
    {
        foreach (var entry in other.keys)
            keys[entry.Key] = entry.Value;

        foreach (var entry in other.variables)
            variables[entry.Key] = entry.Value;
    }

    /// <summary>Says where the job itself stands, whatever it extends.</summary>
    public void Place(GitLabNode definition) => Definition = definition;

    /// <summary>How much it takes to copy.</summary>
    public int Size => keys.Count + variables.Count;

    private static void AddAll(GitLabNode mapping, Dictionary<string, GitLabNode> target)
    {
        foreach (var entry in mapping.Yaml.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } name)
                target[name] = mapping with { Yaml = entry.Value };
        }
    }
}
