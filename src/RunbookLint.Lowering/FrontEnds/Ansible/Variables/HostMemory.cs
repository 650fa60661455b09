using RunbookLint.Syntax.Jinja;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>What tasks have set for the hosts of a play so far: unlike all other variables, it depends on the order of the tasks.</summary>
internal sealed class HostMemory
{
    private readonly Dictionary<string, AnsibleValue> included = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnsibleValue> facts = new(StringComparer.Ordinal);

    /// <summary>How often it has changed.</summary>
    public int Version { get; private set; }

    /// <summary>All names that tasks have set.</summary>
    public IEnumerable<string> Names => included.Keys.Concat(facts.Keys);

    /// <summary>What <c>include_vars</c> has brought.</summary>
    public AnsibleValue? Included(string name) => included.TryGetValue(name, out var value) ? value : null;

    /// <summary>What <c>set_fact</c> and <c>register</c> have set.</summary>
    public AnsibleValue? Fact(string name) => facts.TryGetValue(name, out var value) ? value : null;

    /// <summary>Remembers what <c>include_vars</c> brings.</summary>
    public void Include(string name, AnsibleValue value) => Set(included, name, value);

    /// <summary>Remembers what <c>set_fact</c> and <c>register</c> set.</summary>
    public void Set(string name, AnsibleValue value) => Set(facts, name, value);

    /// <summary>Forgets the value of a variable: only the run knows whether the task that sets it has run.</summary>
    public void Forget(string name, string reason) => Set(facts, name, new KnownValue(new JinjaUnknown(reason)));

    private void Set(Dictionary<string, AnsibleValue> level, string name, AnsibleValue value)
    {
        level[name] = value;
        Version++;
    }
}
