using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Inventories;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>The variables that a task sees, the strongest first.</summary>
internal sealed class AnsibleVariables : IJinjaContext
{
    private static readonly ImmutableDictionary<string, AnsibleValue> None = ImmutableDictionary.Create<string, AnsibleValue>(StringComparer.Ordinal);

    private readonly ImmutableArray<ImmutableDictionary<string, AnsibleValue>> levels;
    private readonly Dictionary<string, (JinjaValue Value, bool IsAssumed)> cache = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly LoweringContext context;
    private int version;

    private AnsibleVariables(LoweringContext context, ImmutableArray<ImmutableDictionary<string, AnsibleValue>> levels) => (this.context, this.levels) = (context, levels);

    /// <summary>Reads a file that a template names.</summary>
    /// <param name="variables">What the file sees, when it is a template itself.</param>
    /// <param name="kind"><c>file</c> or <c>template</c>.</param>
    /// <param name="path">As written.</param>
    public delegate JinjaValue? FileLookup(AnsibleVariables variables, string kind, string path);

    /// <summary>What the inventory sets; null where there is none.</summary>
    public InventoryVariables? Inventory { get; private init; }

    /// <summary>What tasks have set so far.</summary>
    public HostMemory Memory { get; private init; } = new();

    /// <summary>Reads the files that templates name; null where there are none.</summary>
    public FileLookup? Lookup { get; private init; }

    /// <summary>Files that nobody can read, in which any variable may be.</summary>
    public ImmutableArray<Fragment> Encrypted { get; private init; } = [];

    /// <summary>Whether defaults of a role may be replaced by whoever uses it.</summary>
    public bool HasOpenDefaults { get; private init; }

    /// <inheritdoc/>
    public int Depth { get; set; }

    /// <inheritdoc/>
    public bool IsAssumed { get; set; }

    /// <summary>No variables.</summary>
    public static AnsibleVariables Of(LoweringContext context) =>
        new(context, [.. Enumerable.Repeat(None, (int)VariableLevel.Local + 1)]);

    /// <summary>These variables with some more at a level, over those that are there already.</summary>
    public AnsibleVariables With(VariableLevel level, IEnumerable<KeyValuePair<string, AnsibleValue>> values)
    {
        var set = levels[(int)level].SetItems(values);
        return ReferenceEquals(set, levels[(int)level]) ? this : Copy(levels.SetItem((int)level, set));
    }

    /// <summary>These variables with some more at a level.</summary>
    public AnsibleVariables With(VariableLevel level, VariableSet set)
    {
        var with = With(level, set.Values);
        return set.Encrypted is { } text ? with.Copy(with.levels, with.Encrypted.Add(text)) : with;
    }

    /// <summary>These variables with those of a level as others have them.</summary>
    public AnsibleVariables Without(VariableLevel level, AnsibleVariables others) => Copy(levels.SetItem((int)level, others.levels[(int)level]));

    /// <summary>These variables for hosts of an inventory.</summary>
    public AnsibleVariables For(InventoryVariables inventory, HostMemory memory) => new(context, levels)
    {
        Inventory = inventory,
        Memory = memory,
        Lookup = Lookup,
        Encrypted = Encrypted,
        HasOpenDefaults = HasOpenDefaults,
    };

    /// <summary>These variables with files that templates can name.</summary>
    public AnsibleVariables Reading(FileLookup lookup) => new(context, levels)
    {
        Inventory = Inventory,
        Memory = Memory,
        Lookup = lookup,
        Encrypted = Encrypted,
        HasOpenDefaults = HasOpenDefaults,
    };

    /// <summary>These variables for a role that nothing in reach uses.</summary>
    public AnsibleVariables WithOpenDefaults() => new(context, levels)
    {
        Inventory = Inventory,
        Memory = Memory,
        Lookup = Lookup,
        Encrypted = Encrypted,
        HasOpenDefaults = true,
    };

    /// <summary>Whether so many characters more may be put into texts.</summary>
    public bool MayGrow(int length) => context.MayGrow(length);

    /// <inheritdoc/>
    public JinjaValue Variable(string name)
    {
        if (version != Memory.Version)
        {
            cache.Clear();
            version = Memory.Version;
        }

        if (!cache.TryGetValue(name, out var known))
        {
            if (!open.Add(name))
                return new JinjaUnknown(name + " refers to itself");

            var outside = IsAssumed;
            IsAssumed = false;
            cache[name] = known = (Resolve(name), IsAssumed);
            IsAssumed = outside;
            open.Remove(name);
        }

        IsAssumed |= known.IsAssumed;
        return known.Value;
    }

    /// <inheritdoc/>
    public JinjaValue? Call(string function, ImmutableArray<JinjaValue> arguments)
    {
        var kind = arguments.Length > 1 ? JinjaValues.TextOf(arguments[0]) : null;
        var name = arguments.Length > 1 ? JinjaValues.TextOf(arguments[1]) : null;

        if (function is not ("lookup" or "query" or "q") || kind is null)
            return null;

        var plugin = kind.Substring(kind.LastIndexOf('.') + 1);
        if (plugin is "vars" && name is not null)
            return Variable(name);

        return plugin switch
        {
            "template" or "file" when name is not null && Lookup?.Invoke(this, plugin, name) is { } value => value,
            "template" or "file" => new JinjaUnknown($"{name ?? "the file"} is not in reach"),
            "env" => new JinjaUnknown($"{name ?? "the variable"} is in the environment of the run"),
            _ => new JinjaUnknown($"lookup('{kind}') is left to the run"),
        };
    }

    /// <summary>The value of a variable as it is set; null when nothing sets it.</summary>
    public AnsibleValue? Find(string name)
    {
        for (var level = VariableLevel.Local; level >= VariableLevel.Defaults; level--)
        {
            var value = level switch
            {
                VariableLevel.Facts => Memory.Fact(name),
                VariableLevel.Included => Memory.Included(name),
                VariableLevel.Inventory => Inventory?.Find(name),
                _ => levels[(int)level].TryGetValue(name, out var found) ? found : null,
            };

            if (value is null)
                continue;

            IsAssumed |= level == VariableLevel.Defaults && HasOpenDefaults;
            return value;
        }

        return null;
    }

    private JinjaValue Resolve(string name)
    {
        if (Find(name) is { } value)
            return this.Evaluate(value);

        if (AnsibleMagic.Find(name, this) is { } magic)
            return magic;

        return (Encrypted.FirstOrDefault() ?? Inventory?.Encrypted) is { } encrypted
            ? new JinjaUndefined(name) { Reason = Paths.NameOf(encrypted.File.Path) + " is encrypted", Source = encrypted }
            : new JinjaUndefined(name);
    }

    private AnsibleVariables Copy(ImmutableArray<ImmutableDictionary<string, AnsibleValue>> changed) => Copy(changed, Encrypted);

    private AnsibleVariables Copy(ImmutableArray<ImmutableDictionary<string, AnsibleValue>> changed, ImmutableArray<Fragment> encrypted) => new(context, changed)
    {
        Inventory = Inventory,
        Memory = Memory,
        Lookup = Lookup,
        Encrypted = encrypted,
        HasOpenDefaults = HasOpenDefaults,
    };
}
