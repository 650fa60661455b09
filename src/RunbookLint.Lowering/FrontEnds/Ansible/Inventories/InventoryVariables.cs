using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>
/// The variables that inventories set for the hosts of a play. What differs between hosts, or between inventories that a run may be given,
/// only the run knows.
/// </summary>
internal sealed class InventoryVariables
{
    private readonly IReadOnlyList<HostVariables> inventories;
    private readonly HostPattern? hosts;
    private readonly Dictionary<string, AnsibleValue?> found = new(StringComparer.Ordinal);

    public InventoryVariables(IReadOnlyList<HostVariables> inventories, HostPattern? hosts, bool areGiven)
    {
        // An inventory without a host of the play is not meant for it.
        var meant = hosts is null || hosts.IsLocal ? [] : inventories.Where(one => hosts.Match(one.Inventory).Count > 0).ToList();
        this.inventories = meant.Count > 0 ? meant : inventories;
        this.hosts = hosts;
        HasNoHosts = hosts is not null && inventories.Count > 0 && inventories.All(one => hosts.IsLimitedAway(one.Inventory, areGiven));
    }

    /// <summary>Whether the run is limited to other hosts than those of the play, which is passed over.</summary>
    public bool HasNoHosts { get; }

    /// <summary>The value of a variable; null when nothing sets it.</summary>
    public AnsibleValue? Find(string name)
    {
        if (!found.TryGetValue(name, out var value))
            found.Add(name, value = Agree([.. inventories.Select(inventory => (inventory.Inventory.Name, Find(name, inventory)))], "it differs between the inventories "));

        return value;
    }

    /// <summary>A file that nobody can read, in which a variable may be that nothing else sets; null when there is none.</summary>
    public Fragment? Encrypted => inventories.SelectMany(inventory => SetsOf(inventory).SelectMany(sets => sets)).Select(set => set.Encrypted).FirstOrDefault(text => text is not null);

    /// <summary>The hosts of a group, when all inventories agree on them.</summary>
    public JinjaValue HostsOf(string group) => Known(
        [.. inventories.Where(one => one.Inventory.Find(group) is not null).Select(one => one.Inventory.HostsOf(group))], $"the hosts of {group} are known to the run");

    /// <summary>The hosts of the play, when all inventories agree on them.</summary>
    public JinjaValue Hosts() =>
        hosts is null ? new JinjaUnknown("the hosts are known to the run") : Known([.. inventories.Select(one => hosts.Match(one.Inventory))], "the hosts are known to the run");

    /// <summary>A variable of one host.</summary>
    public AnsibleValue? OfHost(string host, string name) => Agree(
        [.. inventories.Where(one => one.Inventory.HasHost(host)).Select(one => (one.Inventory.Name, First(one.OfHost(host), name)))], "it differs between the inventories ");

    private static JinjaValue Known(IReadOnlyList<IReadOnlyList<string>> lists, string reason) =>
        lists.Count > 0 && lists[0].Count > 0 && lists.All(list => list.SequenceEqual(lists[0]))
            ? new JinjaList([.. lists[0].Select(host => JinjaItem.Of(new JinjaText(host)))])
            : new JinjaUnknown(reason);

    private AnsibleValue? Find(string name, HostVariables inventory)
    {
        var values = SetsOf(inventory).Select(sets => ("", First(sets, name))).ToList();
        var agreed = Agree(values, "it differs between hosts");
        var isOfNamedGroup = agreed is not null && hosts?.Name is not null && !ReferenceEquals(agreed, First(inventory.OfGroups([Inventory.All]), name));
        return isOfNamedGroup || !IsOpen(inventory) ? agreed : WithOthers(name, agreed, inventory);
    }

    /// <summary>Whether only a run knows all groups of the hosts.</summary>
    private bool IsOpen(HostVariables inventory) => hosts is null || (!hosts.IsLocal && hosts.Match(inventory.Inventory).Count == 0);

    /// <summary>Another group may hold the hosts, and set another value.</summary>
    private AnsibleValue? WithOthers(string name, AnsibleValue? value, HostVariables inventory)
    {
        var others = inventory.OthersThan([.. hosts?.Names ?? []]).Select(set => First([set], name)).Where(other => other is not null && other.Written != value?.Written).ToList();
        return others.Count == 0 ? value : Unknown("it depends on the groups of the host");
    }

    private IEnumerable<IReadOnlyList<VariableSet>> SetsOf(HostVariables inventory)
    {
        if (hosts is null)
            return [inventory.OfGroups([Inventory.All])];

        var matched = hosts.Match(inventory.Inventory);
        if (matched.Count > 0)
            return matched.Select(inventory.OfHost).Distinct();

        return hosts.IsLocal ? [inventory.OfHost("localhost")] : [inventory.OfGroups([Inventory.All, .. hosts.Names.Where(name => name != Inventory.All)])];
    }

    private static AnsibleValue? First(IEnumerable<VariableSet> sets, string name)
    {
        foreach (var set in sets)
        {
            if (set.Values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    private static AnsibleValue? Agree(IReadOnlyList<(string Name, AnsibleValue? Value)> values, string reason)
    {
        if (values.Count == 0)
            return null;

        var first = values[0];
        var other = values.FirstOrDefault(value => value.Value?.Written != first.Value?.Written);
        if (values.All(value => value.Value?.Written == first.Value?.Written))
            return first.Value;

        return Unknown(first.Name.Length == 0 ? reason : $"{reason}{first.Name} and {other.Name}");
    }

    private static KnownValue Unknown(string reason) => new(new JinjaUnknown(reason));
}
