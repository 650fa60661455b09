using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>Finds the inventories that a playbook may be run with.</summary>
internal sealed class InventoryFinder(AnsibleFiles files, SourceFile from)
{
    private static readonly string[] Bases = ["", "../", "../../"];
    private static readonly string[] Collections = ["inventories", "inventory", "environments", "envs", "env"];
    private static readonly string[] Names = ["hosts", "inventory", "production", "prod", "staging", "stage", "dev", "development", "test", "qa", "uat"];
    private static readonly string[] Ignored = [".pyc", ".pyo", ".swp", ".bak", ".rpm", ".md", ".txt", ".rst", ".orig", ".ini", ".cfg", ".retry"];
    private static readonly string[] Extensions = ["", ".ini", ".yml", ".yaml", ".cfg"];

    /// <summary>The inventory of a command line; null when it cannot be read.</summary>
    public Inventory? Given(string path)
    {
        path = path.TrimEnd('/');
        var parent = Paths.ParentOf(path).TrimEnd('/');
        var names = files.List(path, from);
        return names.Count > 0 ? OfFolder(path + "/", names) : files.Content(path, from) is not null ? OfFile(path, parent.Length == 0 ? "" : parent + "/") : null;
    }

    /// <summary>Adds the inventory of a command line, a file or a folder, to another one. What is a program is left out: nobody runs it here.</summary>
    public void AddGiven(string path, Inventory inventory)
    {
        var folder = Paths.ParentOf(path);
        if (path.Length > 0 && files.Content(path, from) is not null)
        {
            Add(path, inventory, isInventory: true);
        }
        else
        {
            folder = path.Length == 0 ? "" : path.TrimEnd('/') + "/";
            foreach (var name in files.List(path.TrimEnd('/'), from).Where(IsInventoryInFolder))
                Add(folder + name, inventory, isInventory: true);
        }

        if (!inventory.Places.Contains((from, folder)))
            inventory.Places.Add((from, folder));
    }

    /// <summary>All inventories in reach. That of the project's <c>ansible.cfg</c> is the only one, when there is one.</summary>
    public IReadOnlyList<Inventory> All()
    {
        foreach (var root in Bases)
        {
            if (Configured(root) is { } configured)
                return [configured];
        }

        var found = Bases.SelectMany(Among).GroupBy(inventory => inventory.Name).Select(same => same.First()).Take(FollowLimits.Inventories + 1).ToList();
        if (found.Count > FollowLimits.Inventories)
        {
            Reading.Meets($"the project has more than {FollowLimits.Inventories} inventories; the others are not read");
            found.RemoveAt(FollowLimits.Inventories);
        }

        return found.Count > 0 ? found : [new Inventory("", "")];
    }

    private Inventory? Configured(string root)
    {
        if (files.Content(root + "ansible.cfg", from) is not { } configuration)
            return null;

        foreach (var line in configuration.Text.Split('\n'))
        {
            var equals = line.IndexOf('=');
            if (equals > 0 && line.Substring(0, equals).Trim() is "inventory" or "hostfile")
                return Given(root + line.Substring(equals + 1).Split(',')[0].Trim());
        }

        return null;
    }

    private IEnumerable<Inventory> Among(string root)
    {
        var names = files.List(root.TrimEnd('/'), from);

        foreach (var collection in Collections.Where(collection => names.Contains(collection + "/")))
        {
            foreach (var inventory in OfCollection(root + collection + "/"))
                yield return inventory;
        }

        foreach (var file in Names.SelectMany(name => Extensions.Select(extension => name + extension)).Where(names.Contains))
        {
            if (OfFile(root + file, root) is { } inventory)
                yield return inventory;
        }
    }

    /// <summary>A folder of inventories: each in a folder or a file of its own.</summary>
    private IEnumerable<Inventory> OfCollection(string folder)
    {
        var names = files.List(folder.TrimEnd('/'), from);
        var folders = names.Where(name => name.EndsWith("/", StringComparison.Ordinal) && name is not ("group_vars/" or "host_vars/")).ToList();

        foreach (var name in folders)
        {
            if (OfFolder(folder + name, files.List(folder + name.TrimEnd('/'), from)) is { } inventory)
                yield return inventory;
        }

        var ofFiles = names.Where(IsInventory).Select(name => OfFile(folder + name, folder)).OfType<Inventory>().ToList();
        foreach (var inventory in ofFiles)
            yield return inventory;

        if (ofFiles.Count == 0 && folders.Count == 0 && names.Contains("group_vars/"))
            yield return new(NameOf(folder), folder);
    }

    private Inventory? OfFolder(string folder, IReadOnlyList<string> names)
    {
        var inventory = new Inventory(NameOf(folder), folder);
        foreach (var name in names.Where(IsInventory))
            Add(folder + name, inventory);

        return inventory.HasHosts || names.Contains("group_vars/") || names.Contains("host_vars/") ? inventory : null;
    }

    private Inventory? OfFile(string path, string folder)
    {
        var inventory = new Inventory(NameOf(path), folder);
        return Add(path, inventory) && inventory.HasHosts ? inventory : null;
    }

    private bool Add(string path, Inventory inventory, bool isInventory = false)
    {
        var isRead = Read(path, inventory, isInventory);
        inventory.IsPartial |= !isRead;
        return isRead;
    }

    private bool Read(string path, Inventory inventory, bool isInventory)
    {
        if (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            return files.Consult(path, from) is { } text && AddYaml(text, inventory);

        if (files.Content(path, from) is not { } content)
            return false;

        if (content.Text.StartsWith("---", StringComparison.Ordinal) || content.Text.StartsWith("all:", StringComparison.Ordinal))
            return files.Consult(path, from) is { } text && AddYaml(text, inventory);

        if (content.Text.StartsWith("#!", StringComparison.Ordinal) || (!isInventory && !IniInventory.Is(content)))
            return false;

        new IniInventory(content, inventory).Read();
        return true;
    }

    private static bool AddYaml(YamlText text, Inventory inventory)
    {
        if (!YamlInventory.Is(text))
            return false;

        new YamlInventory(text, inventory).Read();
        return true;
    }

    private static bool IsInventory(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot != 0 && !name.EndsWith("/", StringComparison.Ordinal) && (dot < 0 || Extensions.Contains(name.Substring(dot)) || name.EndsWith(".json", StringComparison.Ordinal));
    }

    /// <summary>In a folder, Ansible passes over files with these endings.</summary>
    private static bool IsInventoryInFolder(string name) =>
        name[0] != '.' && !name.EndsWith("/", StringComparison.Ordinal) && !name.EndsWith("~", StringComparison.Ordinal) && !Ignored.Any(extension => name.EndsWith(extension, StringComparison.Ordinal));

    private string NameOf(string path) => Paths.Combine(Paths.FolderOf(from.Path), path);
}
