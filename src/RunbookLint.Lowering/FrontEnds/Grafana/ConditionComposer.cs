using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Grafana;

/// <summary>
/// Makes one query of the several steps in which Grafana evaluates an alert: queries, reductions, arithmetic and thresholds, each of which
/// refers to others by a letter.
/// </summary>
/// <param name="steps">The model of a step by its letter; missing when there is none.</param>
/// <param name="yaml">Reads the scalars.</param>
/// <seealso href="https://grafana.com/docs/grafana/latest/alerting/fundamentals/alert-rules/queries-conditions/"/>
internal sealed class ConditionComposer(Func<string, YamlNode> steps, YamlSettings yaml)
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["gt"] = ">",
        ["lt"] = "<",
        ["gte"] = ">=",
        ["lte"] = "<=",
        ["eq"] = "==",
        ["ne"] = "!=",
    };

    private readonly List<Argument> words = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>The query of a step; null when there is none.</summary>
    public Argument? Compose(string step)
    {
        Add(step, DepthLimits.AlertModels);
        if (words.Count == 0 || IsTooLong())
            return null;

        // A result other than zero raises the alert.
        var model = steps(step);
        if (Query(model) is not null || model["type"].Text is "reduce" or "resample")
            words.Add(words[0].Renamed("!= 0"));

        return Argument.Join([.. words]);
    }

    /// <summary>The query of conditions in a row, each about a step.</summary>
    public Argument? Compose(ImmutableArray<YamlNode> conditions)
    {
        AddConditions(conditions, DepthLimits.AlertModels);
        return words.Count == 0 || IsTooLong() ? null : Argument.Join([.. words]);
    }

    private bool IsTooLong()
    {
        if (words.Count <= GrowthLimits.AlertWords)
            return false;

        Reading.Meets($"the condition of an alert is made of more than {GrowthLimits.AlertWords} parts; it is not understood");
        return true;
    }

    private static YamlScalar? Query(YamlNode model) => model["expr"] is YamlScalar { Value.Length: > 0 } query ? query : null;

    private void Add(string step, int depth)
    {
        var model = steps(step);
        if (!model.Exists || words.Count > GrowthLimits.AlertWords || open.Contains(step))
            return;

        if (depth == 0)
        {
            Reading.Meets($"the condition of an alert is made of conditions more than {DepthLimits.AlertModels} levels deep; it is not understood");
            return;
        }

        // What is made of itself cannot be evaluated: no limit is to blame.
        open.Add(step);
        Add(model, depth);
        open.Remove(step);
    }

    private void Add(YamlNode model, int depth)
    {
        if (Query(model) is { } query)
        {
            var expression = yaml.Argument(query);
            words.AddRange([expression.Renamed("("), expression, expression.Renamed(")")]);
            return;
        }

        switch (model["type"].Text)
        {
            case "reduce" or "resample" when Reference(model["expression"]) is { } reduced && model["reducer"].Text is not "count":
                Add(reduced, depth - 1);
                break;
            case "math" when model["expression"] is YamlScalar expression:
                AddArithmetic(yaml.Argument(expression), depth - 1);
                break;
            case "threshold" when Reference(model["expression"]) is { } compared && model["conditions"].Items is [var only, ..]:
                AddComparison(compared, only["evaluator"], depth - 1);
                break;
            case "classic_conditions":
                AddConditions(model["conditions"].Items, depth - 1);
                break;
        }
    }

    private static string? Reference(YamlNode node) => node.Text?.Trim('$', '{', '}', ' ');

    private void AddConditions(ImmutableArray<YamlNode> conditions, int depth)
    {
        foreach (var condition in conditions)
        {
            if (condition["query"]["params"].Items is not [YamlScalar step, ..] || condition["reducer"]["type"].Text is "count" or "count_non_null")
                continue;

            var start = words.Count;
            AddComparison(step.Value, condition["evaluator"], depth);
            if (start > 0 && words.Count > start)
                words.Insert(start, words[start].Renamed(condition["operator"]["type"].Text == "or" ? "or" : "and"));
        }
    }

    private void AddComparison(string step, YamlNode evaluator, int depth)
    {
        var limits = evaluator["params"].Items.OfType<YamlScalar>().Select(yaml.Argument).ToList();
        if (evaluator["type"].Text is not { } type || limits.Count == 0)
            return;

        if (Operators.TryGetValue(type, out var single))
            AddComparison(step, single, limits[0], depth);
        else if (limits.Count > 1 && type is "within_range" or "outside_range")
            AddRange(step, isInside: type == "within_range", limits, depth);
    }

    private void AddRange(string step, bool isInside, List<Argument> limits, int depth)
    {
        words.Add(limits[0].Renamed("("));
        AddComparison(step, isInside ? ">" : "<", limits[0], depth);
        words.Add(limits[0].Renamed(isInside ? "and" : "or"));
        AddComparison(step, isInside ? "<" : ">", limits[1], depth);
        words.Add(limits[1].Renamed(")"));
    }

    private void AddComparison(string step, string op, Argument limit, int depth)
    {
        var start = words.Count;
        Add(step, depth);
        if (words.Count == start)
            return;

        words.Insert(start, words[start].Renamed("("));
        words.AddRange([limit.Renamed(")"), limit.Renamed(op), limit]);
    }

    /// <summary>Steps stand in arithmetic as <c>$A</c> or <c>${A}</c>.</summary>
    private void AddArithmetic(Argument expression, int depth)
    {
        var text = expression.Text;
        var position = 0;

        while (position < text.Length && words.Count <= GrowthLimits.AlertWords)
        {
            var dollar = text.IndexOf('$', position);
            var end = dollar < 0 ? text.Length : dollar;
            if (end > position)
                words.Add(expression.Slice(position, end - position));

            if (dollar < 0)
                return;

            var start = dollar + (dollar + 1 < text.Length && text[dollar + 1] == '{' ? 2 : 1);
            var nameEnd = start;
            while (nameEnd < text.Length && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] == '_'))
                nameEnd++;

            var before = words.Count;
            Add(text.Substring(start, nameEnd - start), depth);
            if (words.Count == before)
                words.Add(expression.Renamed("$unknown"));

            position = nameEnd < text.Length && text[nameEnd] == '}' ? nameEnd + 1 : Math.Max(nameEnd, dollar + 1);
        }
    }
}
