using RunbookLint.Lowering.FrontEnds.Ansible.Inventories;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>One run of a playbook, as far as it can be foreseen.</summary>
/// <param name="context">The document.</param>
/// <param name="playbook">The file that is run.</param>
/// <param name="options">What is known about how it is run.</param>
internal sealed class AnsibleSession(LoweringContext context, SourceFile playbook, AnsibleOptions options)
{
    private readonly Dictionary<string, InventoryVariables> inventoryByHosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HostMemory> memoryByHosts = new(StringComparer.Ordinal);
    private readonly Stack<string> open = new();
    private IReadOnlyList<HostVariables>? inventories;
    private IReadOnlyList<string>? roleFolders;
    private int includes;

    /// <summary>The document.</summary>
    public LoweringContext Context { get; } = context;

    /// <summary>The file that is run.</summary>
    public SourceFile Playbook { get; } = playbook;

    /// <summary>What is known about how it is run.</summary>
    public AnsibleOptions Options { get; } = options;

    /// <summary>The files of the project.</summary>
    public AnsibleFiles Files { get; } = new(context);

    /// <summary>The folders of roles that the configuration of the project names.</summary>
    public IReadOnlyList<string> RoleFolders => roleFolders ??= RolePaths.Configured(Files, Playbook);

    /// <summary>The variables before any play.</summary>
    public AnsibleVariables Variables => AnsibleVariables.Of(Context).With(VariableLevel.Extra, Options.Extra)
        .With(VariableLevel.Local, [new("playbook_dir", new KnownValue(new JinjaText(Paths.FolderOf(Playbook.Path) is { Length: > 0 } folder ? folder : ".")))]);

    /// <summary>What the inventories set for the hosts of a play.</summary>
    public InventoryVariables InventoryOf(HostPattern? hosts)
    {
        if (hosts is not null && Options.Limit is { } limit)
            hosts = HostPattern.Parse(limit) is { } limited ? hosts.Within(limited) : hosts;

        var key = hosts?.Text ?? "";
        if (!inventoryByHosts.TryGetValue(key, out var found))
            inventoryByHosts.Add(key, found = new(inventories ??= [.. Inventories().Select(inventory => new HostVariables(inventory, Files, Playbook))], hosts, areGiven: !Options.Inventories.IsEmpty));

        return found;
    }

    /// <summary>What tasks have set so far for some hosts. What they have set for others may be set for these too, or not.</summary>
    public HostMemory MemoryOf(HostPattern? hosts)
    {
        var key = hosts?.Text ?? "";
        if (!memoryByHosts.TryGetValue(key, out var memory))
        {
            memory = new();
            foreach (var name in memoryByHosts.Values.SelectMany(other => other.Names).Distinct().ToList())
                memory.Forget(name, $"{name} is set by a task of other hosts");

            memoryByHosts.Add(key, memory);
        }

        return memory;
    }

    /// <summary>Lowers a file that another one includes, unless that would go on without end.</summary>
    /// <param name="name">The file, or what else is followed once at a time.</param>
    /// <param name="lower">Lowers it.</param>
    public void Enter(string name, Action lower)
    {
        if (open.Contains(name))
            return;

        if (open.Count == FollowLimits.IncludeDepth || includes == FollowLimits.Includes)
        {
            Reading.Meets($"roles and files of tasks include one another more than {FollowLimits.IncludeDepth} levels deep or {FollowLimits.Includes} times; not all of that is read");
            return;
        }

        includes++;
        open.Push(name);
        lower();
        open.Pop();
    }

    /// <summary>The first file in a list of places that is there, as a part of the plan; null when none is.</summary>
    public Fragment? ReadFirst(IEnumerable<(string Path, SourceFile From, bool IsExact)> places) =>
        places.Where(place => !place.IsExact || Files.StandsBeside(place.Path, place.From)).Select(place => Context.ReadFile(place.Path, place.From)).FirstOrDefault(content => content is not null);

    private IReadOnlyList<Inventory> Inventories()
    {
        if (!Options.Inventories.IsEmpty)
            return [GivenInventories.Join(Options.Inventories, Files)];

        var finder = new InventoryFinder(Files, Playbook);
        if (Options.Inventory is not { } path)
            return finder.All();

        return finder.Given(path) is { } given ? [given] : [new Inventory(path, "")];
    }
}
