using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>Follows the statements of a pipeline, declarative or scripted. What it does not know it looks into: steps inside run where they stand.</summary>
internal sealed partial class JenkinsLowering(Fragment script, JenkinsState state, LoweringContext context)
{
    private readonly JenkinsValues values = new(script, state);

    /// <summary>The plan of a block.</summary>
    public ImmutableArray<PlanNode> Lower(GroovyGroup block)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var statement in JenkinsStatements.In(block))
        {
            nodes.AddRange(LowerStatement(statement));
            if (statement[0] is GroovyWord { Name: "return" })
                break;
        }

        return nodes.ToImmutable();
    }

    /// <summary>Remembers the functions of the script, which may be called above the place where they stand.</summary>
    public void FindFunctions(GroovyGroup root)
    {
        foreach (var statement in JenkinsStatements.In(root))
        {
            if (statement is [GroovyWord, GroovyWord { Name: var name }, GroovyGroup { Open: '(' } parameters, GroovyGroup { Open: '{' } body])
                Define(name, parameters, body);
        }
    }

    /// <summary>Functions that nothing in the script calls: somebody may, one at a time.</summary>
    public ImmutableArray<PlanNode> LowerUncalledFunctions()
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var function in state.Functions.Where(entry => !state.Called.Contains(entry.Key)).OrderBy(entry => entry.Value.Body.Span.Start).ToList())
        {
            foreach (var parameter in function.Value.Parameters)
                state.Assign(parameter, null);

            var place = Locate(function.Value.Body);
            var body = state.Perhaps(() => Lower(function.Value.Body));
            if (!body.IsEmpty)
                nodes.Add(Region.Choice(place, [Region.Sequence(place, body) with { Title = function.Key }]));
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<PlanNode> LowerStatement(ImmutableArray<GroovyNode> statement) => statement switch
    {
        [GroovyWord { Name: "if" }, GroovyGroup, ..] => LowerIf(statement),
        [GroovyWord { Name: "for" }, GroovyGroup { Open: '(' } header, .. var body] => LowerFor(header, body),
        [GroovyWord { Name: "while" }, GroovyGroup { Open: '(' } condition, .. var body] => Loop(condition, () => [.. Look(condition.Children), .. LowerBody(body)]),
        [GroovyWord { Name: "try" }, GroovyGroup { Open: '{' } body, .. var clauses] => [.. Lower(body), .. LowerClauses(clauses)],
        [GroovyWord { Name: "switch" }, GroovyGroup { Open: '(' }, GroovyGroup { Open: '{' } arms] => LowerSwitch(arms),
        [GroovyWord, GroovyWord { Name: var name }, GroovyGroup { Open: '(' } parameters, GroovyGroup { Open: '{' } body] => Define(name, parameters, body),
        [GroovyWord { Name: "environment" }, GroovyGroup { Open: '{' } block] => Export(block),
        [GroovyWord { Name: var name }, GroovyGroup { Open: '{' } block] when IsDirective(name) => LowerDirective(name, block),
        _ when IndexOfAssignment(statement) is > 0 and var equals => Assign(statement, equals),
        _ => Look(statement),
    };

    private ImmutableArray<PlanNode> Define(string name, GroovyGroup parameters, GroovyGroup body)
    {
        ImmutableArray<string> names =
        [
            .. JenkinsValues.Split(parameters.Children, ",").Select(parameter => parameter.TakeWhile(node => node is not GroovySymbol).OfType<GroovyWord>().LastOrDefault()?.Name ?? ""),
        ];

        state.Functions[name] = new(names, body);
        return [];
    }

    /// <summary>The equals sign of <c>x = …</c>, <c>def x = …</c>, <c>String x = …</c>, <c>env.X = …</c>, or -1.</summary>
    private static int IndexOfAssignment(ImmutableArray<GroovyNode> statement)
    {
        for (var index = 1; index < statement.Length && index < 8; index++)
        {
            if (statement[index] is GroovySymbol { Text: "=" or "+=" })
                return index;

            if (statement[index] is not (GroovyWord or GroovySymbol { Text: "." or "<" or ">" or "@" } or GroovyGroup { Open: '[' }))
                return -1;
        }

        return -1;
    }

    private ImmutableArray<PlanNode> Assign(ImmutableArray<GroovyNode> statement, int equals)
    {
        var value = statement.RemoveRange(0, equals + 1);
        var nodes = Look(value);
        if (statement[equals - 1] is not GroovyWord { Name: var name })
            return nodes;

        var isKnown = statement[equals] is GroovySymbol { Text: "=" };
        var evaluated = isKnown ? values.Evaluate(value) : null;
        if (statement is [GroovyWord { Name: "env" }, ..])
            state.ExportForAll(name, evaluated);
        else
            state.Assign(name, evaluated, isKnown && value is [GroovyGroup { Open: '[' } list] ? list : null);

        return nodes;
    }

    private ImmutableArray<PlanNode> Export(GroovyGroup block)
    {
        foreach (var statement in JenkinsStatements.In(block))
        {
            if (statement is [GroovyWord { Name: var name }, GroovySymbol { Text: "=" }, .. var value])
                state.Export(name, values.Evaluate(value));
        }

        return [];
    }

    private ImmutableArray<PlanNode> LowerIf(ImmutableArray<GroovyNode> statement)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        var branches = new List<PlanNode>();
        var rest = statement;

        while (rest is [GroovyWord { Name: "if" }, GroovyGroup condition, .. var behind])
        {
            nodes.AddRange(Look(condition.Children));
            var end = EndOfBranch(behind);
            AddBranch(behind.RemoveRange(end, behind.Length - end), branches);
            rest = behind.RemoveRange(0, Math.Min(behind.Length, end + 1));
        }

        if (!rest.IsEmpty)
            AddBranch(rest, branches);

        if (branches.Exists(branch => branch is Region { IsEmpty: false }))
            nodes.Add(Region.Choice(Locate(statement[0], statement[statement.Length - 1]), branches));

        return nodes.ToImmutable();
    }

    private void AddBranch(ImmutableArray<GroovyNode> body, List<PlanNode> branches)
    {
        if (!body.IsEmpty)
            branches.Add(Region.Sequence(Locate(body[0], body[body.Length - 1]), state.Perhaps(() => LowerBody(body))));
    }

    /// <summary>Where the <c>else</c> of a branch is, or the end.</summary>
    private static int EndOfBranch(ImmutableArray<GroovyNode> nodes)
    {
        var end = 0;
        while (end < nodes.Length && nodes[end] is not GroovyWord { Name: "else" })
            end++;

        return end;
    }

    private ImmutableArray<PlanNode> LowerBody(ImmutableArray<GroovyNode> body) => body switch
    {
        [] => [],
        [GroovyGroup { Open: '{' } block] => Lower(block),
        _ => LowerStatement(body),
    };

    private ImmutableArray<PlanNode> LowerClauses(ImmutableArray<GroovyNode> clauses)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        for (var index = 0; index < clauses.Length; index++)
        {
            if (clauses[index] is not GroovyGroup { Open: '{' } block)
                continue;

            var isFinally = index > 0 && clauses[index - 1] is GroovyWord { Name: "finally" };
            nodes.AddRange(isFinally ? Lower(block) : Choice(block, () => Lower(block)));
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<PlanNode> LowerSwitch(GroovyGroup arms)
    {
        var branches = new List<PlanNode>();
        var arm = new List<PlanNode>();

        foreach (var statement in JenkinsStatements.In(arms))
        {
            var body = statement;
            if (statement[0] is GroovyWord { Name: "case" or "default" })
            {
                branches.Add(Region.Sequence(Locate(arms), arm));
                arm = [];
                body = statement.RemoveRange(0, statement.TakeWhile(node => node is not GroovySymbol { Text: ":" }).Count());
                body = body.IsEmpty ? body : body.RemoveAt(0);
            }

            if (!body.IsEmpty)
                arm.AddRange(state.Perhaps(() => LowerStatement(body)));
        }

        branches.Add(Region.Sequence(Locate(arms), arm));
        return branches.Exists(branch => branch is Region { IsEmpty: false }) ? [Region.Choice(Locate(arms), branches.Where(branch => branch is Region { IsEmpty: false }))] : [];
    }

    private ImmutableArray<PlanNode> LowerFor(GroovyGroup header, ImmutableArray<GroovyNode> body)
    {
        var children = header.Children;
        var mark = children.TakeWhile(node => node is not (GroovyWord { Name: "in" } or GroovySymbol { Text: ":" })).Count();
        var name = children.Take(mark).OfType<GroovyWord>().LastOrDefault()?.Name;
        return mark == children.Length || name is null
            ? Loop(header, () => LowerBody(body))
            : Each(header, name, [.. children.Skip(mark + 1)], () => LowerBody(body));
    }

    /// <summary>The same steps for one value after the other when the list stands here, else a loop with a value that only the run knows.</summary>
    private ImmutableArray<PlanNode> Each(GroovyNode place, string variable, ImmutableArray<GroovyNode> list, Func<ImmutableArray<PlanNode>> lower)
    {
        var items = ListOf(list) is { } group ? JenkinsValues.Split(group.Children, ",").ConvertAll(values.Evaluate) : [];
        if (items.Count is 0 or > GrowthLimits.Rounds || items.Exists(item => item is null))
        {
            return Loop(place, () =>
            {
                state.Assign(variable, null);
                return lower();
            });
        }

        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var item in items.TakeWhile(_ => state.TryEnter()))
        {
            nodes.AddRange(state.Perhaps(() =>
            {
                state.Assign(variable, item);
                return lower();
            }));
            state.Leave();
        }

        return nodes.Count == 0 ? [] : items.Count == 1 ? nodes.ToImmutable() : [Region.Repeat(Locate(place), nodes)];
    }

    private GroovyGroup? ListOf(ImmutableArray<GroovyNode> expression) => expression switch
    {
        [GroovyGroup { Open: '[' } list] => list,
        [GroovyWord { Name: var name }] => state.ListOf(name),
        _ => null,
    };

    private ImmutableArray<PlanNode> Loop(GroovyNode place, Func<ImmutableArray<PlanNode>> lower)
    {
        var nodes = state.Perhaps(lower);
        return nodes.IsEmpty ? [] : [Region.Repeat(Locate(place), nodes)];
    }

    private ImmutableArray<PlanNode> Choice(GroovyNode place, Func<ImmutableArray<PlanNode>> lower)
    {
        var nodes = state.Perhaps(lower);
        return nodes.IsEmpty ? [] : [Region.Choice(Locate(place), PlanNodes.InSequence(Locate(place), nodes))];
    }

    private SourceSpan Locate(GroovyNode node) => script.Locate(node.Span);

    private SourceSpan Locate(GroovyNode first, GroovyNode last) =>
        script.Locate(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.Start, last.Span.End)));
}
