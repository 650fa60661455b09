using System.Globalization;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>Hosts and the groups they are in, as one run would be given them.</summary>
/// <param name="name">How it is told from others: <c>inventories/prod</c>.</param>
/// <param name="folder">Where its <c>group_vars</c> and <c>host_vars</c> stand, with a slash at the end; empty for the folder of the playbook.</param>
internal sealed class Inventory(string name, string folder)
{
    /// <summary>The group that every host is in.</summary>
    public const string All = "all";

    private readonly Dictionary<string, InventoryGroup> groups = new(StringComparer.Ordinal) { [All] = new(All) };
    private readonly Dictionary<string, VariableSet> hosts = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private Dictionary<string, List<string>>? parents;
    private Dictionary<string, List<string>>? groupsByHost;
    private Dictionary<string, int>? depthByGroup;
    private int room = GrowthLimits.HostsInGroups;

    /// <summary>How it is told from others.</summary>
    public string Name { get; } = name;

    /// <summary>Where its variable files stand.</summary>
    public string Folder { get; } = folder;

    /// <summary>Where its variable files stand when a command line names it, the strongest last, each seen from a file; none, when they stand in <see cref="Folder"/>.</summary>
    public List<(SourceFile From, string Folder)> Places { get; } = [];

    /// <summary>All hosts, in the order in which they are named.</summary>
    public IReadOnlyList<string> Hosts => order;

    /// <summary>Whether anything in it tells hosts and groups; without that only a run knows which groups a host is in.</summary>
    public bool HasHosts => order.Count > 0;

    /// <summary>Whether a part of it cannot be read: a program, or a plugin's settings.</summary>
    public bool IsPartial { get; set; }

    /// <summary>A group, made when it is not there yet.</summary>
    public InventoryGroup Group(string name)
    {
        if (!groups.TryGetValue(name, out var group))
            groups.Add(name, group = new(name));

        return group;
    }

    /// <summary>A group; null when there is none of that name.</summary>
    public InventoryGroup? Find(string name) => groups.TryGetValue(name, out var group) ? group : null;

    /// <summary>The names of all groups.</summary>
    public IEnumerable<string> Groups => groups.Keys;

    /// <summary>What the inventory itself says about a host, made when the host is not there yet.</summary>
    public VariableSet Host(string name)
    {
        if (!hosts.TryGetValue(name, out var variables))
        {
            hosts.Add(name, variables = new());
            order.Add(name);
        }

        return variables;
    }

    /// <summary>Whether one more host may be put into a group.</summary>
    public bool HasRoom() => room-- > 0;

    /// <summary>Whether it has a host.</summary>
    public bool HasHost(string name) => hosts.ContainsKey(name);

    /// <summary>The hosts of a group and of the groups in it, in their order, each once.</summary>
    public IReadOnlyList<string> HostsOf(string group)
    {
        if (group == All)
            return Hosts;

        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in WithChildren(group))
            found.AddRange(Group(name).Hosts.Where(seen.Add));

        return found;
    }

    /// <summary>The groups that hold a host, from the outermost to the innermost, <c>all</c> first.</summary>
    public IReadOnlyList<string> GroupsOf(string host)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>();

        foreach (var group in DirectGroups(host))
            Visit(group);

        while (open.Count > 0)
        {
            foreach (var parent in Parents(open.Dequeue()))
                Visit(parent);
        }

        return [All, .. depths.Keys.Where(name => name != All).OrderBy(name => DepthOf(name, 0)).ThenBy(PriorityOf).ThenBy(name => name, StringComparer.Ordinal)];

        void Visit(string name)
        {
            if (depths.ContainsKey(name))
                return;

            depths.Add(name, 0);
            open.Enqueue(name);
        }
    }

    /// <summary>Which of the groups of one depth is the stronger one; only the inventory itself may say so.</summary>
    private int PriorityOf(string name) =>
        Group(name).Variables.Values.TryGetValue("ansible_group_priority", out var value) && int.TryParse(value.Written.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var priority) ? priority : 1;

    private List<string> DirectGroups(string host) => Of(groupsByHost ??= Invert(group => group.Hosts), host);

    private List<string> Parents(string name) => Of(parents ??= Invert(group => group.Children), name);

    private static List<string> Of(Dictionary<string, List<string>> lists, string name) => lists.TryGetValue(name, out var found) ? found : [];

    /// <summary>The groups by what is directly in them. It is asked for when the whole inventory has been read.</summary>
    private Dictionary<string, List<string>> Invert(Func<InventoryGroup, IReadOnlyList<string>> members)
    {
        var inverted = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in groups.Values)
        {
            foreach (var member in members(group))
            {
                if (!inverted.TryGetValue(member, out var list))
                    inverted.Add(member, list = []);

                list.Add(group.Name);
            }
        }

        return inverted;
    }

    /// <summary>How many groups are around a group at most; a circle of groups has no depth.</summary>
    private int DepthOf(string name, int level)
    {
        depthByGroup ??= new(StringComparer.Ordinal);
        if (depthByGroup.TryGetValue(name, out var depth) || level == DepthLimits.Groups)
            return depth;

        depthByGroup[name] = 1;
        var deepest = Parents(name).Select(parent => DepthOf(parent, level + 1)).DefaultIfEmpty(0).Max() + 1;
        return depthByGroup[name] = deepest;
    }

    private IEnumerable<string> WithChildren(string group)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { group };
        var open = new Queue<string>();
        open.Enqueue(group);

        while (open.Count > 0)
        {
            var name = open.Dequeue();
            yield return name;

            foreach (var child in Find(name)?.Children ?? [])
            {
                if (seen.Add(child))
                    open.Enqueue(child);
            }
        }
    }
}
