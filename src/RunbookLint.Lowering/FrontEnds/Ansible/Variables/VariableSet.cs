using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>Variables that are set together: by one file, one folder, one group of an inventory.</summary>
internal sealed class VariableSet
{
    private readonly Dictionary<string, AnsibleValue> values = new(StringComparer.Ordinal);

    /// <summary>No variables.</summary>
    public static VariableSet Empty { get; } = new();

    /// <summary>The variables.</summary>
    public IReadOnlyDictionary<string, AnsibleValue> Values => values;

    /// <summary>A file of the set that nobody can read; null when there is none.</summary>
    public Fragment? Encrypted { get; private set; }

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => values.Count == 0 && Encrypted is null;

    /// <summary>Sets a variable; a later value replaces an earlier one.</summary>
    public void Set(string name, AnsibleValue value) => values[name] = value;

    /// <summary>Adds the variables of a file.</summary>
    public void Add(YamlText text)
    {
        if (IsEncrypted(text.Fragment))
        {
            Encrypted ??= text.Fragment.Slice(new(0, Math.Min(text.Fragment.Text.Length, Header.Length)));
            return;
        }

        foreach (var entry in text.Root.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } name)
                Set(name, new NodeValue(entry.Value, text));
        }
    }

    /// <summary>Whether a text is one that Ansible Vault has made.</summary>
    public static bool IsEncrypted(Fragment text) => IsEncrypted(text.Text);

    /// <summary>Whether a text is one that Ansible Vault has made.</summary>
    public static bool IsEncrypted(string text) => text.StartsWith(Header, StringComparison.Ordinal);

    private const string Header = "$ANSIBLE_VAULT";
}
