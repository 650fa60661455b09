using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>What make does for a goal: what it needs first, each once, then its own recipe.</summary>
internal sealed class MakeGoals(MakefileReader makefile, SourceSpan place, LoweringScope scope, LoweringContext context)
{
    private readonly Dictionary<string, ImmutableArray<PlanNode>> recipes = new(StringComparer.Ordinal);
    private ILookup<int, MakeTarget>? patterns;
    private int targets;

    /// <summary>The targets that no other one needs or makes.</summary>
    public IEnumerable<MakeTarget> All()
    {
        var targets = makefile.Order.Where(target => target.Name.Length > 0 && !IsSpecial(target.Name)).ToList();
        var needed = new HashSet<string>(targets.SelectMany(target => target.Prerequisites).Select(name => name.Text), StringComparer.Ordinal);
        needed.UnionWith(targets.SelectMany(target => target.Recipe).SelectMany(line => MadeBy(line.Text.Text)));
        needed.UnionWith(needed.Select(name => Find(name)?.Target.Name).OfType<string>().ToList());
        return targets.Where(target => !needed.Contains(target.Name));
    }

    /// <summary>The goal that make takes when none is given.</summary>
    public string? Default => makefile.Variables.ValueOf(".DEFAULT_GOAL") is { IsKnown: true } named ? named.Text
        : makefile.Order.FirstOrDefault(target => !IsSpecial(target.Name) && target.Name.IndexOf('%') < 0)?.Name;

    /// <summary>The plan of a goal.</summary>
    public ImmutableArray<PlanNode> Lower(string goal)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        Make(goal, nodes, new(StringComparer.Ordinal), 0);
        return nodes.ToImmutable();
    }

    private static bool IsSpecial(string name) => name[0] == '.' && name.IndexOf('/') < 0;

    private void Make(string name, ImmutableArray<PlanNode>.Builder nodes, HashSet<string> made, int depth)
    {
        if (!made.Add(name) || Find(name) is not var (target, stem))
            return;

        if (depth == FollowLimits.GoalDepth)
        {
            context.Report(place.FirstLine(), $"the goals need more than {FollowLimits.GoalDepth} targets in a row; those behind them are not read", isLimit: true);
            return;
        }

        if (++targets > FollowLimits.Goals)
        {
            context.Report(place.FirstLine(), $"the goals need more than {FollowLimits.Goals} targets together; not all of them are read", isLimit: true);
            return;
        }

        foreach (var needed in target.Prerequisites)
            Make(stem is null ? needed.Text : needed.Text.Replace("%", stem), nodes, made, depth + 1);

        var own = Recipe(target, name, stem);
        if (!own.IsEmpty)
            nodes.AddRange(target.IsConditional ? [Region.Choice(own[0].Span, [Region.Sequence(own[0].Span, own)])] : own);
    }

    /// <summary>The target of a name, else the first pattern that it fits, and what the percent sign then stands for.</summary>
    private (MakeTarget Target, string? Stem)? Find(string name)
    {
        if (makefile.Targets.TryGetValue(name, out var target))
            return (target, null);

        patterns ??= makefile.Order.Where(pattern => pattern.Name.IndexOf('%') >= 0).ToLookup(_ => 0);

        foreach (var pattern in Reading.First(patterns[0], GrowthLimits.Patterns, $"more than {GrowthLimits.Patterns} rules for patterns; the others are not read"))
        {
            var percent = pattern.Name.IndexOf('%');
            var (start, end) = (pattern.Name.Substring(0, percent), pattern.Name.Substring(percent + 1));
            if (name.Length > start.Length + end.Length && name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
                return (pattern, name.Substring(start.Length, name.Length - start.Length - end.Length));
        }

        return null;
    }

    private ImmutableArray<PlanNode> Recipe(MakeTarget target, string name, string? stem)
    {
        if (target.Recipe.Count == 0)
            return [];

        if (recipes.TryGetValue(name, out var known))
            return known;

        var line = target.Recipe[0].Text;
        var variables = new MakeVariables(makefile.Variables);
        foreach (var (variable, operation, value) in target.Variables)
            variables.Set(variable, operation, value);

        variables.Set("MAKE", Argument.Of(line).Renamed("make"));
        if (name.IndexOf('%') < 0)
            variables.Set("@", Argument.Of(line).Renamed(name));

        if (stem is not null)
            variables.Set("*", Argument.Of(line).Renamed(stem));

        if (target.Prerequisites.Count > 0 && target.Prerequisites.All(needed => needed.IsKnown))
        {
            variables.Set("<", target.Prerequisites[0]);
            variables.Set("^", target.Prerequisites.Count == 1 ? target.Prerequisites[0] : Argument.Of(line).Renamed(string.Join(" ", target.Prerequisites.Select(needed => needed.Text))));
        }

        return recipes[name] = new MakeRecipe(variables, makefile.Definitions, scope, context).Lower(target.Recipe, makefile.HasOneShell);
    }

    /// <summary>The targets that a recipe makes with <c>$(MAKE) target</c>.</summary>
    private static IEnumerable<string> MadeBy(string line)
    {
        var start = new[] { "$(MAKE)", "${MAKE}" }.Select(name => line.IndexOf(name, StringComparison.Ordinal)).Max();
        return start < 0 || line.IndexOf("-C ", start, StringComparison.Ordinal) >= 0
            ? []
            : line.Substring(start + "$(MAKE)".Length).Split([' ', '\t', ';', '&', '|', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-' && word.IndexOf('=') < 0);
    }
}
