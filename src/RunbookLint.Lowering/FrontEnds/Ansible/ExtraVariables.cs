using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
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
    private const int MaxShown = 60;

    /// <summary>The variables of some options; a later one replaces an earlier one.</summary>
    public static VariableSet Read(IEnumerable<Argument> options, AnsibleFiles files, LoweringContext context)
    {
        var set = new VariableSet();
        foreach (var option in options)
            Add(option, set, files, context);

        return set;
    }

    /// <summary>The variables that the host gives; a later one replaces an earlier one.</summary>
    public static VariableSet Of(ImmutableArray<PlaybookVariables> given, LoweringContext context)
    {
        var set = new VariableSet();
        foreach (var variables in given)
        {
            var text = Fragment.Whole(variables.Text);
            if (variables.Option is { } option)
                AddGiven(text, option, set);
            else
                AddFile(text, set, context);
        }

        return set;
    }

    private static void AddFile(Fragment text, VariableSet set, LoweringContext context)
    {
        var stream = VariableSet.IsEncrypted(text) ? new YamlStream([], []) : YamlParser.Parse(text.Text);
        context.Report(text, stream.Errors);
        set.Add(new YamlText(text, stream, new(text)));
    }

    /// <summary>Each variable becomes a text of its own, which knows what was given.</summary>
    private static void AddGiven(Fragment text, string option, VariableSet set)
    {
        if (!IsMapping(text.Text))
        {
            foreach (var pair in FreeForm.Pairs(text))
                set.Set(pair.Key, new TextValue(Given(pair.Key, pair.Value.Written, option)));

            return;
        }

        foreach (var (key, value) in Mapping(text))
        {
            var node = ((NodeValue)value).Node;
            var given = Given(key, text.Text.Substring(node.Span.Start, node.Span.Length), option);
            var yaml = new YamlText(given, YamlParser.Parse(given.Text), new(given));
            set.Set(key, new NodeValue(yaml.Root, yaml));
        }
    }

    private static Fragment Given(string name, string value, string option)
    {
        var shown = value.Replace('\n', ' ').Replace('\r', ' ');
        shown = shown.Length > MaxShown ? shown.Substring(0, MaxShown) + "…" : shown;
        return Fragment.Whole(new SourceFile(option, SourceText.From(value)) { Given = $"{name}={shown} from {option}" });
    }

    private static bool IsMapping(string text) => text.TrimStart() is ['{', ..];

    private static void Add(Argument option, VariableSet set, AnsibleFiles files, LoweringContext context)
    {
        if (option.Text is ['@', _, ..])
        {
            if (option.IsKnown && files.ConsultVariables(option.Text.Substring(1), context.Document) is { } file)
                set.Add(file);

            return;
        }

        foreach (var (key, value) in IsMapping(option.Text) ? Mapping(option.Fragment) : FreeForm.Pairs(option.Fragment).Select(pair => (pair.Key, pair.Value)))
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
