using System.Collections.Immutable;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>The inventories of a command line. Ansible makes one of them.</summary>
internal static class GivenInventories
{
    /// <summary>All of them joined; what a later one says of a host or a group counts more.</summary>
    public static Inventory Join(ImmutableArray<GivenInventory> given, AnsibleFiles files)
    {
        var inventory = new Inventory(string.Join(", ", given.Select(one => one.Path)), "");
        foreach (var one in given)
        {
            if (one.IsList)
                AddHosts(one.Path, inventory);
            else
                new InventoryFinder(files, one.Anchor).AddGiven(one.Path, inventory);
        }

        return inventory;
    }

    private static void AddHosts(string list, Inventory inventory)
    {
        foreach (var host in list.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(host => host.Trim()).Where(host => host.Length > 0))
        {
            inventory.Group("ungrouped").AddHost(host);
            inventory.Host(host);
        }
    }
}
