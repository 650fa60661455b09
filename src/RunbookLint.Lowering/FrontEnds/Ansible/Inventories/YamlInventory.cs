using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>Reads the inventories that are written in YAML.</summary>
internal sealed class YamlInventory(YamlText text, Inventory inventory)
{
    /// <summary>Whether a text is an inventory: a mapping of groups, each with hosts, children or variables.</summary>
    public static bool Is(YamlText text) => text.Root is YamlMapping { OwnEntries.IsEmpty: false } root && root.OwnEntries.All(entry => IsGroup(entry.Value)) && root["kind"] is YamlMissing
        && root.OwnEntries.Any(entry => entry.Value["hosts"].Exists || entry.Value["children"].Exists);

    /// <summary>Adds what the text says to the inventory.</summary>
    public void Read()
    {
        foreach (var entry in text.Root.Entries)
            Read(entry, 0);
    }

    private static bool IsGroup(YamlNode node) =>
        node is YamlScalar { IsNull: true } || (node is YamlMapping mapping && mapping.OwnEntries.All(entry => entry.Key.Text is "hosts" or "children" or "vars"));

    private void Read(YamlEntry entry, int depth)
    {
        if (entry.Key.Text is not { Length: > 0 } name || depth == DepthLimits.Data)
            return;

        var group = inventory.Group(name);
        foreach (var host in entry.Value["hosts"].Entries)
        {
            foreach (var expanded in HostRange.Expand(host.Key.Text ?? "").TakeWhile(_ => inventory.HasRoom()))
            {
                group.AddHost(expanded);
                Add(inventory.Host(expanded), host.Value);
            }
        }

        Add(group.Variables, entry.Value["vars"]);
        foreach (var child in entry.Value["children"].Entries)
        {
            group.AddChild(child.Key.Text ?? "");
            Read(child, depth + 1);
        }
    }

    private void Add(VariableSet variables, YamlNode node)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } name)
                variables.Set(name, new NodeValue(entry.Value, text));
        }
    }
}
