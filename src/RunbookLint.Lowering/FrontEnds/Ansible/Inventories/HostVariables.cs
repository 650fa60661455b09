using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>The variables of the hosts of one inventory, with the files beside it and beside the playbook.</summary>
internal sealed class HostVariables(Inventory inventory, AnsibleFiles files, SourceFile playbook)
{
    private readonly Dictionary<string, IReadOnlyList<VariableSet>> ofGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<VariableSet>> ofHosts = new(StringComparer.Ordinal);

    /// <summary>The inventory.</summary>
    public Inventory Inventory { get; } = inventory;

    /// <summary>What is set for a host, the strongest first.</summary>
    public IReadOnlyList<VariableSet> OfHost(string host)
    {
        if (ofHosts.TryGetValue(host, out var sets))
            return sets;

        VariableSet[] own = [FileSet(playbook, "", "host_vars", host), .. Beside("host_vars", host), Inventory.HasHost(host) ? Inventory.Host(host) : VariableSet.Empty];
        var groups = OfGroups(Inventory.GroupsOf(host));
        return ofHosts[host] = own.All(set => set.IsEmpty) ? groups : [.. own.Where(set => !set.IsEmpty), .. groups];
    }

    /// <summary>What is set for hosts that are in some groups, the strongest first.</summary>
    /// <param name="groups">From the outermost to the innermost, <c>all</c> first.</param>
    public IReadOnlyList<VariableSet> OfGroups(IReadOnlyList<string> groups)
    {
        var key = string.Join(" ", groups);
        if (ofGroups.TryGetValue(key, out var sets))
            return sets;

        var inner = groups.Where(group => group != Inventory.All).Reverse().ToList();
        var found = new List<VariableSet>();
        found.AddRange(inner.Select(group => FileSet(playbook, "", "group_vars", group)));
        found.AddRange(inner.SelectMany(group => Beside("group_vars", group)));
        found.Add(FileSet(playbook, "", "group_vars", Inventory.All));
        found.AddRange(Beside("group_vars", Inventory.All));
        found.AddRange(inner.Select(group => Inventory.Find(group)?.Variables ?? VariableSet.Empty));
        found.Add(Inventory.Group(Inventory.All).Variables);
        return ofGroups[key] = [.. found.Where(set => !set.IsEmpty)];
    }

    /// <summary>The groups and hosts that have files of their own, other than <c>all</c>.</summary>
    public IEnumerable<VariableSet> OthersThan(IReadOnlyCollection<string> groups) =>
        from place in Places.Prepend((From: playbook, Folder: "")).Distinct()
        from kind in new[] { "group_vars", "host_vars" }
        from name in files.List(place.Folder + kind, place.From).Select(BareName).Distinct()
        where name != Inventory.All && !groups.Contains(name)
        select FileSet(place.From, place.Folder, kind, name);

    /// <summary>Where the files beside the inventory stand, the strongest first.</summary>
    private IEnumerable<(SourceFile From, string Folder)> Places =>
        Inventory.Places.Count > 0 ? Enumerable.Reverse(Inventory.Places) : [(playbook, Inventory.Folder)];

    private IEnumerable<VariableSet> Beside(string kind, string name) => Places.Select(place => FileSet(place.From, place.Folder, kind, name));

    private VariableSet FileSet(SourceFile from, string folder, string kind, string name) =>
        name.Length == 0 || name.IndexOf('/') >= 0 ? VariableSet.Empty : files.Variables(folder + kind + "/" + name, from);

    private static string BareName(string name) =>
        Paths.WithoutExtension(Paths.WithoutExtension(Paths.WithoutExtension(name.TrimEnd('/'), ".yml"), ".yaml"), ".json");
}
