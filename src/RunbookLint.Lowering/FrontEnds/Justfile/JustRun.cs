using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Runs of recipes: what each needs first, each run once, then its own lines.</summary>
internal sealed class JustRun(JustfileReader justfile, Fragment fragment, LoweringScope scope, LoweringContext context)
{
    private readonly Dictionary<string, ImmutableArray<PlanNode>> bodies = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, Argument> environment = justfile.Environment(scope.Variables, fragment.File);
    private int runs;

    /// <summary>The recipes that no other one runs, and that are not private.</summary>
    public IEnumerable<JustRecipe> Goals()
    {
        var needed = new HashSet<string>(justfile.Recipes.SelectMany(recipe => recipe.Before.Concat(recipe.After)).Select(dependency => dependency.Name), StringComparer.Ordinal);
        needed.UnionWith(justfile.Recipes.SelectMany(recipe => recipe.Body).SelectMany(line => RunBy(line.Text)));
        return justfile.Recipes.Where(recipe => !recipe.IsPrivate && !needed.Contains(recipe.Name) && ReferenceEquals(justfile.ByName[recipe.Name], recipe));
    }

    /// <summary>The plan of words such as <c>backup prod status</c>: each recipe takes as many words as it has parameters.</summary>
    public ImmutableArray<PlanNode> Lower(IReadOnlyList<Argument> words)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        var done = new HashSet<string>(StringComparer.Ordinal);

        for (var index = 0; index < words.Count;)
        {
            if (!justfile.ByName.TryGetValue(words[index++].Text, out var recipe))
                break;

            var count = recipe.Parameters.Any(parameter => parameter.TakesRest) ? words.Count - index : Math.Min(recipe.Parameters.Length, words.Count - index);
            Run(recipe, [.. words.Skip(index).Take(count)], nodes, done, 0);
            index += count;
        }

        return nodes.ToImmutable();
    }

    /// <summary>The plan of one recipe without arguments.</summary>
    public ImmutableArray<PlanNode> Lower(JustRecipe recipe)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        Run(recipe, [], nodes, new(StringComparer.Ordinal), 0);
        return nodes.ToImmutable();
    }

    private static IEnumerable<string> RunBy(string line)
    {
        var words = line.Trim().TrimStart('@', '-').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] is "just" or "{{just_executable()}}" ? words.Skip(1).Where(word => word[0] != '-').Take(1) : [];
    }

    private void Run(JustRecipe recipe, ImmutableArray<Argument?> arguments, ImmutableArray<PlanNode>.Builder nodes, HashSet<string> done, int depth)
    {
        var key = recipe.Name + "\n" + string.Join("\n", arguments.Select(argument => argument?.Text ?? "?"));
        if (done.Contains(key))
            return;

        if (depth == FollowLimits.GoalDepth)
        {
            context.Report(fragment.Span.FirstLine(), $"the recipes need more than {FollowLimits.GoalDepth} others in a row; those behind them are not read", isLimit: true);
            return;
        }

        done.Add(key);

        if (++runs > FollowLimits.Goals)
        {
            context.Report(fragment.Span.FirstLine(), $"the recipes run one another more than {FollowLimits.Goals} times; not all of it is read", isLimit: true);
            return;
        }

        var values = Bind(recipe, arguments);
        RunAll(recipe.Before);
        if (!bodies.TryGetValue(key, out var body))
            bodies.Add(key, body = LowerBody(recipe, values, arguments));

        nodes.AddRange(body);
        RunAll(recipe.After);

        void RunAll(ImmutableArray<JustDependency> dependencies)
        {
            foreach (var dependency in dependencies)
            {
                if (justfile.ByName.TryGetValue(dependency.Name, out var other))
                    Run(other, [.. dependency.Arguments.Select(new JustExpression(name => ValueOf(name, values)).Evaluate)], nodes, done, depth + 1);
            }
        }
    }

    private Argument? ValueOf(string name, Dictionary<string, Argument?> values) => values.TryGetValue(name, out var own) ? own : justfile.ValueOf(name);

    private Dictionary<string, Argument?> Bind(JustRecipe recipe, ImmutableArray<Argument?> arguments)
    {
        var values = new Dictionary<string, Argument?>(StringComparer.Ordinal);

        for (var index = 0; index < recipe.Parameters.Length; index++)
        {
            var parameter = recipe.Parameters[index];
            values[parameter.Name] = index >= arguments.Length ? parameter.Default is { } expression ? new JustExpression(name => ValueOf(name, values)).Evaluate(expression) : null
                : !parameter.TakesRest || index == arguments.Length - 1 ? arguments[index]
                : arguments.Skip(index).All(argument => argument is { IsKnown: true }) ? Argument.Join([.. arguments.Skip(index).Select(argument => argument!)])
                : null;
        }

        return values;
    }

    private ImmutableArray<PlanNode> LowerBody(JustRecipe recipe, Dictionary<string, Argument?> values, ImmutableArray<Argument?> arguments)
    {
        if (recipe.Body.All(line => line.Text.Trim().Length == 0))
            return [];

        var exported = recipe.Parameters.Where(parameter => parameter.IsExported || justfile.ExportsAll).Select(parameter => parameter.Name);
        var variables = environment;
        foreach (var name in exported)
            variables = values[name] is { } value ? variables.SetItem(name, value) : variables.Remove(name);

        var inner = scope with
        {
            Variables = variables,
            Positional = justfile.HasPositionalArguments && arguments.All(argument => argument is not null) ? [.. arguments.Select(argument => argument!)] : null,
        };

        var script = Dedented(recipe.Body);
        var start = script.Text.Length - script.Text.TrimStart('\n').Length;
        return recipe.IsScript || string.CompareOrdinal(script.Text, start, "#!", 0, 2) == 0
            ? LowerScript(script.Slice(TextSpan.FromBounds(start, script.Text.Length)), values, inner)
            : [.. Lines(script).SelectMany(line => LowerScript(line, values, inner))];
    }

    /// <summary>The lines of a body without the indentation of its first one, which just takes away.</summary>
    private static Fragment Dedented(List<Fragment> lines)
    {
        var first = lines.First(line => line.Text.Trim().Length > 0).Text;
        var indent = first.Length - first.TrimStart(' ', '\t').Length;
        return Argument.Join([.. lines.Select(line => Argument.Of(line.Slice(TextSpan.FromBounds(Math.Min(indent, line.Text.Length - line.Text.TrimStart(' ', '\t').Length), line.Text.Length))))], '\n').Fragment;
    }

    /// <summary>Each line is a script of its own, but for those that a backslash continues. Marks for printing and failing are no part of it.</summary>
    private static IEnumerable<Fragment> Lines(Fragment body)
    {
        var text = body.Text;
        var start = 0;

        foreach (var line in TextLines.Of(text))
        {
            if (!line.IsEmpty && text[line.End - 1] == '\\')
                continue;

            while (start < line.End && text[start] is '@' or '-' or ' ' or '\t')
                start++;

            if (start < line.End)
                yield return body.Slice(TextSpan.FromBounds(start, line.End));

            start = line.End < text.Length ? text.IndexOf('\n', line.End) + 1 : text.Length;
        }
    }

    private ImmutableArray<PlanNode> LowerScript(Fragment script, Dictionary<string, Argument?> values, LoweringScope inner)
    {
        var template = new ScriptTemplate(script);
        var expression = new JustExpression(name => ValueOf(name, values));
        var text = script.Text;
        var copied = 0;

        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", copied, StringComparison.Ordinal))
        {
            template.Copy(copied, open - copied);

            // Four braces are two.
            var isEscaped = string.CompareOrdinal(text, open, "{{{{", 0, 4) == 0;
            var close = isEscaped ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                template.Copy(open, 2);
                copied = open + (isEscaped ? 4 : 2);
                if (!isEscaped)
                    break;

                continue;
            }

            var inside = script.Slice(TextSpan.FromBounds(open + 2, close));
            template.Put(TextSpan.FromBounds(open, close + 2), inside.Text.Trim(), expression.Evaluate(inside));
            copied = close + 2;
        }

        template.Copy(copied, text.Length - copied);
        var result = template.ToScript();
        var language = FileLanguage.Of(result, "");
        return context.Lower(result, language == FragmentLanguage.None ? FragmentLanguage.Shell : language, inner with
        {
            StopsOnError = true,
            Variables = inner.Variables.SetItems(template.Variables),
        });
    }
}
