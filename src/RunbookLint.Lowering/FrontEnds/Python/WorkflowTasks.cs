using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>The tasks of one workflow, and which of them come before others.</summary>
internal sealed class WorkflowTasks(ObjectValue workflow)
{
    private readonly List<ImmutableArray<PlanNode>> tasks = [];
    private readonly HashSet<(int Before, int After)> edges = [];

    /// <summary>The workflow.</summary>
    public ObjectValue Workflow => workflow;

    /// <summary>Where it stands.</summary>
    public SourceSpan Place => workflow.Place;

    /// <summary>Adds a task; the result is its number.</summary>
    public int Add(ImmutableArray<PlanNode> nodes)
    {
        tasks.Add(nodes);
        return tasks.Count - 1;
    }

    /// <summary>Remembers that one task comes before another.</summary>
    public void Order(int before, int after) => edges.Add((before, after));

    /// <summary>The tasks in their order. Where that is no sequence of groups, the tasks have none.</summary>
    public ImmutableArray<PlanNode> ToNodes()
    {
        var own = Enumerable.Range(0, tasks.Count).Where(task => !tasks[task].IsEmpty).ToList();
        if (own.Count < 2)
            return [.. own.SelectMany(task => tasks[task])];

        if (tasks.Count > GrowthLimits.OrderedJobs && edges.Count > 0)
            Reading.Meets($"more than {GrowthLimits.OrderedJobs} tasks; their order is not looked at");

        if (tasks.Count > GrowthLimits.OrderedJobs || edges.Count == 0)
            return PlanNodes.Unordered(Place, [.. own.SelectMany(NodeOf)]);

        var reached = Reached();
        var levels = own.GroupBy(task => own.Count(other => reached[other, task])).OrderBy(level => level.Key).Select(level => level.ToList()).ToList();

        for (var level = 1; level < levels.Count; level++)
        {
            if (!levels[level - 1].All(before => levels[level].All(after => reached[before, after])))
                return PlanNodes.Unordered(Place, [.. own.SelectMany(NodeOf)]);
        }

        return [.. levels.SelectMany(level => level.Count == 1 ? tasks[level[0]] : PlanNodes.Unordered(Place, [.. level.SelectMany(NodeOf)]))];
    }

    private IEnumerable<PlanNode> NodeOf(int task) => PlanNodes.InSequence(Place, tasks[task]);

    /// <summary>Which tasks come before which, through others too.</summary>
    private bool[,] Reached()
    {
        var reached = new bool[tasks.Count, tasks.Count];
        foreach (var (before, after) in edges)
            reached[before, after] = true;

        for (var through = 0; through < tasks.Count; through++)
        {
            for (var before = 0; before < tasks.Count; before++)
            {
                for (var after = 0; reached[before, through] && after < tasks.Count; after++)
                    reached[before, after] |= reached[through, after];
            }
        }

        return reached;
    }
}
