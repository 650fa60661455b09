using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Plan;
using RunbookLint.Syntax.Groovy;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <content>Directives: stages, what runs at once, what runs in the end.</content>
internal sealed partial class JenkinsLowering
{
    /// <summary>Blocks that are read as a whole; most say something about the pipeline and run nothing.</summary>
    private static readonly string[] Directives =
        ["agent", "axes", "excludes", "input", "libraries", "matrix", "options", "parallel", "parameters", "pipeline", "post", "tools", "triggers", "when"];

    /// <summary>The conditions of <c>post</c> that hold in a run in which nothing goes wrong.</summary>
    private static readonly string[] Expected = ["always", "cleanup", "success"];

    private static bool IsDirective(string name) => Array.IndexOf(Directives, name) >= 0;

    private ImmutableArray<PlanNode> LowerDirective(string name, GroovyGroup block) => name switch
    {
        "agent" => Enter(block),
        "matrix" => LowerMatrix(block),
        "parallel" => LowerParallel(block),
        "pipeline" => LowerSection(block),
        "post" => LowerPost(block),
        _ => [],
    };

    /// <summary>A pipeline, a stage or a matrix: its agent and environment count for all of it, wherever they stand; what is done in the end comes last.</summary>
    private ImmutableArray<PlanNode> LowerSection(GroovyGroup block) => state.Inside(() =>
    {
        ImmutableArray<ImmutableArray<GroovyNode>> statements = [.. JenkinsStatements.In(block)];
        foreach (var statement in statements.Where(IsSetting))
            LowerStatement(statement);

        ImmutableArray<PlanNode> nodes =
        [
            .. statements.Where(statement => !IsSetting(statement) && !IsPost(statement)).SelectMany(statement => LowerStatement(statement)),
            .. statements.Where(IsPost).SelectMany(statement => LowerStatement(statement)),
        ];

        return nodes.IsEmpty || !statements.Any(MayBeSkipped) ? nodes : [Region.Choice(Locate(block), PlanNodes.InSequence(Locate(block), nodes))];
    });

    private static bool IsSetting(ImmutableArray<GroovyNode> statement) => statement is [GroovyWord { Name: "agent" or "environment" }, GroovyGroup { Open: '{' }];

    private static bool IsPost(ImmutableArray<GroovyNode> statement) => statement is [GroovyWord { Name: "post" }, GroovyGroup { Open: '{' }];

    /// <summary>Whether a condition keeps a stage from running, unless it only asks for the schedule that started it.</summary>
    private bool MayBeSkipped(ImmutableArray<GroovyNode> statement)
    {
        if (statement is not [GroovyWord { Name: "when" }, GroovyGroup { Open: '{' } conditions])
            return false;

        var asked = JenkinsStatements.In(conditions).Where(condition => condition[0] is not GroovyWord { Name: "beforeAgent" or "beforeInput" or "beforeOptions" }).ToList();
        return !state.IsScheduled || asked is not [[GroovyWord { Name: "triggeredBy" }, GroovyString { Parts: [GroovyLiteral { Value: "TimerTrigger" }] }]];
    }

    private ImmutableArray<PlanNode> LowerStage(string? title, GroovyGroup block)
    {
        var nodes = LowerSection(block);
        return nodes.IsEmpty ? [] : [Region.Sequence(Locate(block), nodes) with { Title = title }];
    }

    private ImmutableArray<PlanNode> LowerParallel(GroovyGroup block) => PlanNodes.Unordered(
        Locate(block),
        [.. JenkinsStatements.In(block).SelectMany(statement => PlanNodes.InSequence(Locate(block), LowerStatement(statement)))]);

    /// <summary>What runs whatever happens, or when all went well, belongs to the plan; what runs only when something went wrong may be left out.</summary>
    private ImmutableArray<PlanNode> LowerPost(GroovyGroup block) =>
    [
        .. JenkinsStatements.In(block).SelectMany(statement => statement is [GroovyWord { Name: var when }, GroovyGroup { Open: '{' } body]
            ? Array.IndexOf(Expected, when) >= 0 ? state.Inside(() => Lower(body)) : Choice(body, () => Lower(body))
            : []),
    ];

    /// <summary><c>agent { docker { image 'x' } }</c>, <c>agent { docker 'x' }</c>.</summary>
    private ImmutableArray<PlanNode> Enter(GroovyGroup agent)
    {
        foreach (var statement in JenkinsStatements.In(agent))
        {
            if (statement is [GroovyWord { Name: "docker" or "dockerContainer" }, GroovyGroup { Open: '{' } inner])
                Enter(inner);
            else if (statement is [GroovyWord { Name: "docker" or "image" }, .. var image] && values.Evaluate(image) is { } name)
                state.Scope = ImageFacts.In(name, state.Scope);
        }

        return [];
    }

    /// <summary>A matrix runs its stages for each combination of its axes, which stages see as environment variables.</summary>
    private ImmutableArray<PlanNode> LowerMatrix(GroovyGroup block)
    {
        var combinations = new List<ImmutableDictionary<string, Argument?>> { ImmutableDictionary<string, Argument?>.Empty };
        foreach (var (name, axis) in Axes(block))
        {
            if (combinations.Count * axis.Count is 0 or > GrowthLimits.Combinations)
                combinations = combinations.ConvertAll(combination => combination.SetItem(name, null));
            else
                combinations = [.. combinations.SelectMany(combination => axis.Select(value => combination.SetItem(name, value)))];
        }

        var lowered = combinations.Select(combination => state.Perhaps(() =>
        {
            foreach (var entry in combination)
                state.Export(entry.Key, entry.Value);

            return Region.Sequence(Locate(block), LowerSection(block));
        }));

        return PlanNodes.Unordered(Locate(block), [.. lowered.Where(region => !region.IsEmpty).GroupBy(PlanPrinter.Print).Select(same => (PlanNode)same.First())]);
    }

    private IEnumerable<(string Name, List<Argument?> Values)> Axes(GroovyGroup matrix) =>
        from axes in JenkinsStatements.In(matrix)
        where axes is [GroovyWord { Name: "axes" }, GroovyGroup { Open: '{' }]
        from axis in JenkinsStatements.In((GroovyGroup)axes[1])
        where axis is [GroovyWord { Name: "axis" }, GroovyGroup { Open: '{' }]
        let lines = JenkinsStatements.In((GroovyGroup)axis[1]).ToList()
        let name = lines.Find(line => line is [GroovyWord { Name: "name" }, GroovyString])
        let given = lines.Find(line => line is [GroovyWord { Name: "values" }, ..])
        where !name.IsDefault && !given.IsDefault
        select (values.Text((GroovyString)name[1]).Text, JenkinsValues.Split(given.RemoveAt(0), ",").ConvertAll(values.Evaluate));
}
