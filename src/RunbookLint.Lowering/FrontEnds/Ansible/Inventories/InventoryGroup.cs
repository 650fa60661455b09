using RunbookLint.Lowering.FrontEnds.Ansible.Variables;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>A group of an inventory.</summary>
internal sealed class InventoryGroup(string name)
{
    private readonly List<string> hosts = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> children = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The hosts that are directly in it, in their order.</summary>
    public IReadOnlyList<string> Hosts => hosts;

    /// <summary>The groups that are directly in it.</summary>
    public IReadOnlyList<string> Children => children;

    /// <summary>The variables that the inventory itself gives it.</summary>
    public VariableSet Variables { get; } = new();

    /// <summary>Whether a host is directly in it.</summary>
    public bool HasHost(string host) => known.Contains(host);

    /// <summary>Adds a host.</summary>
    public void AddHost(string host)
    {
        if (known.Add(host))
            hosts.Add(host);
    }

    /// <summary>Adds a group.</summary>
    public void AddChild(string child)
    {
        if (child != Name)
            children.Add(child);
    }
}
