using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>A service with what it waits for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="After">The services that must have ended before it starts.</param>
/// <param name="Nodes">Its plan.</param>
internal sealed record ServiceStep(string Name, ImmutableArray<string> After, ImmutableArray<PlanNode> Nodes);

/// <summary>
/// Puts services that wait for one another in order. Regions can say only that all of some services come before all of others; where the
/// dependencies say less than that, nothing is said.
/// </summary>
internal static class ServiceOrder
{
    /// <summary>The plan of the services.</summary>
    public static ImmutableArray<PlanNode> Arrange(IReadOnlyList<ServiceStep> steps, SourceSpan place)
    {
        var levels = Levels(steps);
        if (levels.Values.All(level => level == 0))
            return PlanNodes.Unordered(place, [.. steps.SelectMany(step => PlanNodes.InSequence(place, step.Nodes))]);

        var byName = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var group in Groups(steps))
        {
            var busy = group.Where(step => !step.Nodes.IsEmpty).ToList();
            var rows = busy.GroupBy(step => levels[step.Name]).OrderBy(row => row.Key).Select(row => row.ToList()).ToList();
            var parts = rows.Select(row => PlanNodes.Unordered(place, [.. row.SelectMany(step => PlanNodes.InSequence(place, step.Nodes))]));

            nodes.AddRange(IsOrdered(rows, byName) ? PlanNodes.InSequence(place, [.. parts.SelectMany(part => part)]) : busy.SelectMany(step => PlanNodes.InSequence(place, step.Nodes)));
        }

        return PlanNodes.Unordered(place, nodes.ToImmutable());
    }

    /// <summary>How many services each one waits for at most, one after the other. A circle, which never starts, is cut.</summary>
    private static Dictionary<string, int> Levels(IReadOnlyList<ServiceStep> steps)
    {
        var levels = steps.ToDictionary(step => step.Name, _ => 0, StringComparer.Ordinal);

        for (var round = 0; round < Math.Min(steps.Count, DepthLimits.Dependencies); round++)
        {
            var changed = false;
            foreach (var step in steps)
            {
                var level = step.After.Where(levels.ContainsKey).Select(name => levels[name] + 1).DefaultIfEmpty(0).Max();
                changed |= level > levels[step.Name];
                levels[step.Name] = Math.Min(DepthLimits.Dependencies, Math.Max(levels[step.Name], level));
            }

            if (!changed)
                break;
        }

        return levels;
    }

    /// <summary>The services that are joined by waiting for one another.</summary>
    private static IEnumerable<List<ServiceStep>> Groups(IReadOnlyList<ServiceStep> steps)
    {
        var groups = steps.ToDictionary(step => step.Name, step => new List<ServiceStep> { step }, StringComparer.Ordinal);

        foreach (var step in steps)
        {
            foreach (var name in step.After.Where(groups.ContainsKey))
            {
                var (into, from) = groups[step.Name].Count >= groups[name].Count ? (groups[step.Name], groups[name]) : (groups[name], groups[step.Name]);
                if (ReferenceEquals(into, from))
                    continue;

                into.AddRange(from);
                foreach (var moved in from)
                    groups[moved.Name] = into;
            }
        }

        return steps.GroupBy(step => groups[step.Name]).Select(group => group.ToList());
    }

    /// <summary>Whether each service waits, be it through others, for all of the row before its own.</summary>
    private static bool IsOrdered(List<List<ServiceStep>> rows, Dictionary<string, ServiceStep> byName)
    {
        if (rows.Sum(row => row.Count) > GrowthLimits.OrderedJobs)
        {
            Reading.Meets($"more than {GrowthLimits.OrderedJobs} services; their order is not looked at");
            return false;
        }

        for (var row = 1; row < rows.Count; row++)
        {
            foreach (var step in rows[row])
            {
                var before = Before(step, byName);
                if (!rows[row - 1].All(other => before.Contains(other.Name)))
                    return false;
            }
        }

        return true;
    }

    private static HashSet<string> Before(ServiceStep step, Dictionary<string, ServiceStep> byName)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(step.After);

        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!before.Add(name) || !byName.TryGetValue(name, out var next))
                continue;

            foreach (var after in next.After)
                open.Push(after);
        }

        return before;
    }
}
