using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>What the tasks that are being followed make depend on the results of others.</summary>
internal sealed class TaskConditions
{
    private const string Option = "--task-name";

    private static readonly string[] Idle = ["fail", "debug", "assert", "meta", "pause", "set_fact"];

    /// <summary>How a condition says that it looks whether there is a task at all, which is not its state.</summary>
    private static readonly string[] Existence = ["Total 0", "0 Task", "no task", "not found", "length == 0", "length) == 0", "length > 0", "length) > 0", "== []", "== '[]'"];

    /// <summary>What a condition on the state holds.</summary>
    private static readonly PhraseSet States = PhraseSet.AnywhereIgnoringCase("normal", "error", "pause", "running", "fail", "stop", "state", "status", "checkpoint", "gap", "lag");

    private readonly Dictionary<YamlNode, List<Dependent>> byList = [];

    /// <summary>The names of tasks that commands are given, a variable by its own name.</summary>
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<List<Dependent>> open = [];

    /// <summary>A task under a condition.</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="IsIdle">Whether all it does is to print or to leave.</param>
    private sealed record Dependent(string Condition, bool IsIdle);

    /// <summary>Begins a list of tasks.</summary>
    public void Enter(YamlNode list)
    {
        if (!byList.TryGetValue(list, out var dependents))
        {
            byList.Add(list, dependents = []);
            Collect(list, dependents, 0);
        }

        open.Add(dependents);
    }

    /// <summary>Ends it.</summary>
    public void Leave() => open.RemoveAt(open.Count - 1);

    /// <summary>Whether the output of a task decides what runs next.</summary>
    /// <param name="register">The variable that holds its result.</param>
    /// <param name="isGuard">Whether all that depends on it is to print or to leave.</param>
    public bool Decides(string register, out bool isGuard)
    {
        var dependents = open.SelectMany(list => list).Where(dependent => Asks(dependent.Condition, register)).ToList();
        isGuard = dependents.All(dependent => dependent.IsIdle);
        return dependents.Count > 0;
    }

    private void Collect(YamlNode list, List<Dependent> dependents, int depth)
    {
        if (depth == DepthLimits.Data)
            return;

        foreach (var task in list.Items.OfType<YamlMapping>())
        {
            CollectNames(task);
            if (task["when"].Exists)
                dependents.Add(new(TextOf(task["when"]), IsIdle(task)));
            else if ((task["assert"].Exists ? task["assert"] : task["ansible.builtin.assert"])["that"] is { Exists: true } asserted)
                dependents.Add(new(TextOf(asserted), true));

            foreach (var part in new[] { "block", "rescue", "always" })
                Collect(task[part], dependents, depth + 1);
        }
    }

    private static string TextOf(YamlNode condition) => condition is YamlSequence all ? string.Join(" and ", all.Children.Select(child => child.Text)) : condition.Text ?? "";

    private static bool IsIdle(YamlMapping task) =>
        task["block"].Exists ? task["block"].Items.OfType<YamlMapping>().All(IsIdleTask) : IsIdleTask(task);

    private static bool IsIdleTask(YamlMapping task) => task.OwnEntries.Any(entry => entry.Key.Text is { } key && Idle.Contains(AnsibleKeywords.ShortName(key)));

    /// <summary>Whether a condition looks into the output: <c>st.stdout</c>, not <c>st.rc</c> or <c>st is failed</c>.</summary>
    private bool Asks(string condition, string register)
    {
        if (Existence.Any(words => condition.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0) || AsksForName(condition))
            return false;

        for (var at = condition.IndexOf(register, StringComparison.Ordinal); at >= 0; at = condition.IndexOf(register, at + 1, StringComparison.Ordinal))
        {
            var end = at + register.Length;
            if ((at == 0 || !IsName(condition[at - 1])) && (string.CompareOrdinal(condition, end, ".stdout", 0, 7) == 0 || string.CompareOrdinal(condition, end, "['stdout", 0, 8) == 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition looks for a task by its name, and for no state.</summary>
    private bool AsksForName(string condition)
    {
        var rest = names.Aggregate(condition, TaskExistence.Without);
        return rest.Length < condition.Length && !States.IsIn(rest);
    }

    /// <summary>What stands behind <c>--task-name</c> in the words of a task.</summary>
    private void CollectNames(YamlMapping task)
    {
        foreach (var text in task.OwnEntries.Select(entry => entry.Value).SelectMany(value => value is YamlScalar ? [value.Text] : value.Entries.Select(entry => entry.Value.Text)).OfType<string>())
        {
            for (var at = text.IndexOf(Option, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Option, at + 1, StringComparison.Ordinal))
            {
                var start = at + Option.Length;
                while (start < text.Length && text[start] is '=' or ' ' or '{' or '"' or '\'')
                    start++;

                var end = start;
                while (end < text.Length && (IsName(text[end]) || text[end] == '-'))
                    end++;

                if (end > start && names.Count < GrowthLimits.TaskNames)
                    names.Add(text.Substring(start, end - start));
            }
        }
    }

    private static bool IsName(char character) => character is '_' or '.' || char.IsLetterOrDigit(character);
}
