using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>The recipe of one target: each line is a script of its own, after make has put its values in.</summary>
/// <param name="variables">The variables, with those of the target.</param>
/// <param name="definitions">The bodies of <c>define</c>.</param>
/// <param name="scope">What is known from the outside.</param>
/// <param name="context">The document.</param>
internal sealed class MakeRecipe(MakeVariables variables, IReadOnlyDictionary<string, ImmutableArray<Fragment>> definitions, LoweringScope scope, LoweringContext context)
{
    /// <summary>The plan of a recipe.</summary>
    public ImmutableArray<PlanNode> Lower(IReadOnlyList<RecipeLine> lines, bool inOneShell)
    {
        if (inOneShell)
            return LowerTogether(lines);

        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        for (var index = 0; index < lines.Count;)
        {
            var condition = lines[index].Condition?.Condition;
            var end = index + 1;
            while (condition is not null && end < lines.Count && lines[end].Condition?.Condition == condition)
                end++;

            nodes.AddRange(condition is null ? LowerLine(lines[index].Text, 0) : LowerBranches([.. lines.Skip(index).Take(end - index)]));
            index = end;
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<PlanNode> LowerBranches(List<RecipeLine> lines)
    {
        var branches = lines
            .GroupBy(line => line.Condition!.Value.Branch)
            .Select(branch => Region.Sequence(branch.First().Text.Span, branch.SelectMany(line => LowerLine(line.Text, 0))))
            .ToList();

        return branches.All(branch => branch.IsEmpty) ? [] : [Region.Choice(lines[0].Text.Span, branches)];
    }

    private ImmutableArray<PlanNode> LowerLine(Fragment line, int depth)
    {
        var start = PrefixOf(line.Text);
        if (Body(line.Text.Substring(start).Trim()) is { } body)
            return MayEnter(depth) ? LowerBody(body.Lines, body.Arguments, depth) : [];

        var template = new ScriptTemplate(line);
        Expand(template, line.Text, MakeReference.Brackets(line.Text), start, line.Text.Length, 0);
        return Run(template);
    }

    private ImmutableArray<PlanNode> LowerTogether(IReadOnlyList<RecipeLine> lines)
    {
        if (lines.Count == 0)
            return [];

        var joined = Argument.Join([.. lines.Select(line => Argument.Of(line.Text))], '\n').Fragment;
        var template = new ScriptTemplate(joined);
        Expand(template, joined.Text, MakeReference.Brackets(joined.Text), PrefixOf(joined.Text), joined.Text.Length, 0);
        return Run(template);
    }

    private ImmutableArray<PlanNode> Run(ScriptTemplate template)
    {
        var environment = variables.Environment()
            .Aggregate(scope.Variables, (known, variable) => known.With(variable.Name, variable.Value))
            .SetItems(template.Variables);

        return context.Lower(template.ToScript(), FragmentLanguage.Shell, scope with { Variables = environment, StopsOnError = true });
    }

    /// <summary>Whether to print a line, and whether to go on when it fails, says nothing about what it does.</summary>
    private static int PrefixOf(string line)
    {
        var start = 0;
        while (start < line.Length && line[start] is '@' or '-' or '+' or ' ' or '\t')
            start++;

        return start;
    }

    /// <summary>The lines that <c>$(NAME)</c> or <c>$(call NAME,a,b)</c> stand for, when that is the whole line.</summary>
    private (ImmutableArray<Fragment> Lines, string[] Arguments)? Body(string line)
    {
        if (line.Length < 4 || line[0] != '$' || line[1] is not ('(' or '{') || MakeReference.At(line, 0, MakeReference.Brackets(line)) is not { } reference || reference.End != line.Length)
            return null;

        var parts = reference.Function == "call" ? reference.Text.Substring("call".Length).Split(',') : reference.Function is null ? [reference.Text] : [];
        return parts.Length > 0 && definitions.TryGetValue(parts[0].Trim(), out var body) ? (body, [.. parts.Skip(1).Select(part => part.Trim())]) : null;
    }

    private ImmutableArray<PlanNode> LowerBody(ImmutableArray<Fragment> lines, string[] arguments, int depth)
    {
        var inner = new MakeVariables(variables);
        for (var index = 0; index < 9; index++)
        {
            var name = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (index < arguments.Length && !lines.IsEmpty)
                inner.Set(name, variables.Expand(Argument.Of(lines[0]).Renamed(arguments[index])));
            else
                inner.Forget(name);
        }

        var recipe = new MakeRecipe(inner, definitions, scope, context);
        return [.. lines.SelectMany(line => recipe.LowerLine(line, depth + 1))];
    }

    private void Expand(ScriptTemplate template, string text, IReadOnlyDictionary<int, int> brackets, int start, int end, int depth)
    {
        var copied = start;

        for (var index = text.IndexOf('$', start); index >= 0 && index < end - 1; index = text.IndexOf('$', index))
        {
            template.Copy(copied, index - copied);
            copied = Step(template, text, brackets, index, end, depth);
            index = copied;
            if (index >= text.Length)
                break;
        }

        template.Copy(copied, Math.Max(0, end - copied));
    }

    /// <summary>Puts in what a dollar stands for, and returns the offset behind it.</summary>
    private int Step(ScriptTemplate template, string text, IReadOnlyDictionary<int, int> brackets, int index, int end, int depth)
    {
        if (text[index + 1] == '$')
        {
            template.Copy(index + 1, 1);
            return index + 2;
        }

        if (MakeReference.At(text, index, brackets) is not { } reference || reference.End > end)
        {
            template.Copy(index, 1);
            return index + 1;
        }

        // What make runs to get a value is to the script what it runs itself.
        if (reference.Function == "shell" && MayEnter(depth))
        {
            template.Insert("$(", index);
            Expand(template, text, brackets, reference.Inner + "shell ".Length, reference.End - 1, depth + 1);
            template.Insert(")", reference.End - 1);
            return reference.End;
        }

        template.Put(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(index, reference.End), reference.Function ?? reference.Text, reference.Function is null ? variables.ValueOf(reference.Text) : null);
        return reference.End;
    }

    private static bool MayEnter(int depth)
    {
        if (depth < FollowLimits.BodyDepth)
            return true;

        Reading.Meets($"definitions and functions are nested more than {FollowLimits.BodyDepth} levels deep; what is inside is not read");
        return false;
    }
}
