using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>The combinations that a job is run for.</summary>
internal static class Matrix
{
    private static readonly string[] NoAxes = ["include", "exclude"];

    /// <summary>The scope of each run of a job; one where nothing is known of the matrix when it is computed, or too large.</summary>
    public static IReadOnlyList<WorkflowScope> Expand(YamlNode matrix, WorkflowScope scope)
    {
        var combinations = new List<Dictionary<string, YamlNode>> { new(StringComparer.Ordinal) };

        foreach (var axis in matrix.Entries)
        {
            if (axis.Key.Text is not { } name || NoAxes.Contains(name))
                continue;

            var values = axis.Value.Items;
            if (values.IsEmpty || combinations.Count * values.Length > GrowthLimits.Combinations)
                return [scope];

            combinations = [.. combinations.SelectMany(combination => values.Select(value => new Dictionary<string, YamlNode>(combination, StringComparer.Ordinal) { [name] = value }))];
        }

        combinations.RemoveAll(combination => matrix["exclude"].Items.Any(excluded => Matches(excluded, combination)));
        Include(matrix["include"], combinations);
        return combinations.Count is 0 or > GrowthLimits.Combinations ? [scope] : [.. combinations.Select(combination => Bind(combination, scope))];
    }

    /// <summary>An entry of <c>include</c> adds to the combinations whose values it leaves alone, or else is one of its own.</summary>
    private static void Include(YamlNode include, List<Dictionary<string, YamlNode>> combinations)
    {
        var original = combinations.Select(combination => new Dictionary<string, YamlNode>(combination, StringComparer.Ordinal)).ToList();
        var isEmpty = original is [{ Count: 0 }];
        if (isEmpty && !include.Items.IsEmpty)
            combinations.Clear();

        foreach (var entry in include.Items.Take(GrowthLimits.Combinations + 1))
        {
            var added = false;
            for (var index = 0; index < original.Count && !isEmpty; index++)
            {
                if (!entry.Entries.All(pair => pair.Key.Text is not { } name || !original[index].TryGetValue(name, out var value) || value.Text == pair.Value.Text))
                    continue;

                Add(entry, combinations[index]);
                added = true;
            }

            if (!added)
                combinations.Add(Add(entry, new(StringComparer.Ordinal)));
        }
    }

    private static Dictionary<string, YamlNode> Add(YamlNode entry, Dictionary<string, YamlNode> combination)
    {
        foreach (var pair in entry.Entries)
        {
            if (pair.Key.Text is { } name)
                combination[name] = pair.Value;
        }

        return combination;
    }

    private static bool Matches(YamlNode excluded, Dictionary<string, YamlNode> combination) =>
        !excluded.Entries.IsEmpty && excluded.Entries.All(pair => pair.Key.Text is { } name && combination.TryGetValue(name, out var value) && value.Text is { } text && text == pair.Value.Text);

    private static WorkflowScope Bind(Dictionary<string, YamlNode> combination, WorkflowScope scope)
    {
        var values = scope.Values;
        foreach (var pair in combination)
        {
            values = values.With("matrix." + pair.Key, scope.Text.Value(pair.Value, scope.Values));
            foreach (var property in pair.Value.Entries)
                values = values.With($"matrix.{pair.Key}.{property.Key.Text}", scope.Text.Value(property.Value, scope.Values));
        }

        return scope with { Values = values };
    }
}
