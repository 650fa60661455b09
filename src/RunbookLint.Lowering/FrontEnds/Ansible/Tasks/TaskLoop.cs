using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>The loop of a task: <c>loop</c>, <c>with_items</c>, <c>with_dict</c> and the like.</summary>
internal sealed class TaskLoop
{
    private TaskLoop(string variable, string? index, ImmutableArray<JinjaItem>? items) => (Variable, IndexVariable, Items) = (variable, index, items);

    /// <summary>The name of the item.</summary>
    public string Variable { get; }

    /// <summary>The name of the item's number, or null.</summary>
    public string? IndexVariable { get; }

    /// <summary>The items; null when only the run knows them, or when they are many.</summary>
    public ImmutableArray<JinjaItem>? Items { get; }

    /// <summary>The loop of a task; null when it has none.</summary>
    public static TaskLoop? Of(YamlMapping task, AnsibleScope scope)
    {
        var entry = task.OwnEntries.FirstOrDefault(entry => entry.Key.Text is { } key && (key == "loop" || key.StartsWith("with_", StringComparison.Ordinal)));
        if (entry is null)
            return null;

        var list = ListOf(AnsibleKeywords.ShortName(entry.Key.Text!), scope.Variables.Evaluate(entry.Value, scope.Home));
        var control = task["loop_control"];
        return new(control["loop_var"].Text ?? "item", control["index_var"].Text, list is { Items.Length: <= GrowthLimits.Rounds } ? list.Items : null);
    }

    /// <summary>What a round of the loop sees.</summary>
    public IEnumerable<KeyValuePair<string, AnsibleValue>> Round(int index)
    {
        yield return new(Variable, new KnownValue(Items!.Value[index].Value));
        if (IndexVariable is not null)
            yield return new(IndexVariable, new KnownValue(new JinjaNumber(index)));
    }

    /// <summary>What any round of the loop sees.</summary>
    public IEnumerable<KeyValuePair<string, AnsibleValue>> AnyRound() =>
        new[] { Variable, IndexVariable }.OfType<string>().Select(name => new KeyValuePair<string, AnsibleValue>(name, new KnownValue(new JinjaUnknown(name + " changes with every round"))));

    private static JinjaList? ListOf(string kind, JinjaValue value) => (kind, value) switch
    {
        ("loop" or "with_list", JinjaList list) => list,
        ("with_items" or "with_flattened", JinjaList list) => new([.. list.Items.Take(GrowthLimits.Rounds + 1).SelectMany(item => item.Value is JinjaList inner ? inner.Items.Take(GrowthLimits.Rounds + 1) : [item])]),
        ("with_items", _) when JinjaValues.IsScalar(value) => new([JinjaItem.Of(value)]),
        ("with_dict", JinjaMapping mapping) => new([.. mapping.Entries.Select(entry => JinjaItem.Of(new JinjaMapping([new("key", JinjaItem.Of(new JinjaText(entry.Key))), new("value", entry.Value)])))]),
        _ => null,
    };
}
