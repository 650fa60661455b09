using RunbookLint.Lowering.FrontEnds.Ansible.Modules;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>Reads <c>-e key=value</c>, <c>-e '{"key": "value"}'</c> and <c>-e @file.yml</c>.</summary>
internal static class ExtraVariables
{
    /// <summary>The variables of some options; a later one replaces an earlier one.</summary>
    public static VariableSet Read(IEnumerable<Argument> options, AnsibleFiles files, LoweringContext context)
    {
        var set = new VariableSet();
        foreach (var option in options)
            Add(option, set, files, context);

        return set;
    }

    private static void Add(Argument option, VariableSet set, AnsibleFiles files, LoweringContext context)
    {
        if (option.Text is ['@', _, ..])
        {
            if (option.IsKnown && files.ConsultVariables(option.Text.Substring(1), context.Document) is { } file)
                set.Add(file);

            return;
        }

        foreach (var (key, value) in option.Text.TrimStart() is ['{', ..] ? Mapping(option.Fragment) : FreeForm.Pairs(option.Fragment).Select(pair => (pair.Key, pair.Value)))
            set.Set(key, option.IsKnown || !HasHole(option, value) ? value : new KnownValue(new JinjaUnknown($"{key} is known to the script that runs the playbook")));
    }

    private static IEnumerable<(string Key, AnsibleValue Value)> Mapping(Fragment text)
    {
        var mapping = new YamlText(text, YamlParser.Parse(text.Text), new(text));
        return mapping.Root.Entries.Where(entry => entry.Key.Text is not null).Select(entry => (entry.Key.Text!, (AnsibleValue)new NodeValue(entry.Value, mapping)));
    }

    /// <summary>Whether what a value is written with holds an expansion that only the script knows.</summary>
    private static bool HasHole(Argument option, AnsibleValue value) =>
        option.Holes.Any(hole => value.Written.IndexOf(option.Text.Substring(hole.Start, hole.Length), StringComparison.Ordinal) >= 0);
}
