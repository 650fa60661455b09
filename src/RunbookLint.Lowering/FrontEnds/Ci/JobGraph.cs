using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>
/// Makes regions of jobs that wait for one another. What is a tree of series and parallels keeps all of its order; of other graphs a part of
/// the order is left out, and never one claimed that is not there.
/// </summary>
internal sealed class JobGraph
{
    private readonly SourceSpan place;
    private readonly IReadOnlyList<PlannedJob> jobs;
    private readonly bool[,] isBefore;

    private JobGraph(SourceSpan place, IReadOnlyList<PlannedJob> jobs) =>
        (this.place, this.jobs, isBefore) = (place, jobs, Closure(jobs));

    /// <summary>The plan of the jobs.</summary>
    public static ImmutableArray<PlanNode> Arrange(SourceSpan place, IReadOnlyList<PlannedJob> jobs)
    {
        var busy = Enumerable.Range(0, jobs.Count).Where(index => !jobs[index].Nodes.IsEmpty).ToList();
        if (busy.Count >= 2 && jobs.Count > GrowthLimits.OrderedJobs)
            Reading.Meets($"more than {GrowthLimits.OrderedJobs} jobs; their order is not looked at");

        if (busy.Count < 2 || jobs.Count > GrowthLimits.OrderedJobs)
            return PlanNodes.Unordered(place, [.. busy.SelectMany(index => PlanNodes.InSequence(place, jobs[index].Nodes))]);

        return new JobGraph(place, jobs).Arrange(busy);
    }

    private ImmutableArray<PlanNode> Arrange(List<int> among)
    {
        if (among is [var only])
            return PlanNodes.InSequence(place, jobs[only].Nodes);

        var parallel = Components(among, AreOrdered);
        if (parallel.Count > 1)
            return PlanNodes.Unordered(place, [.. parallel.SelectMany(group => Arrange(group))]);

        var series = Components(among, (a, b) => !AreOrdered(a, b));
        if (series.Count > 1)
        {
            series.Sort((a, b) => isBefore[a[0], b[0]] ? -1 : 1);
            return PlanNodes.InSequence(place, [.. series.SelectMany(group => Arrange(group))]);
        }

        // The job with the least order around it stands beside the others.
        var loosest = among.OrderBy(job => among.Count(other => AreOrdered(job, other))).First();
        return PlanNodes.Unordered(place, [.. Arrange([.. among.Where(job => job != loosest)]), .. Arrange([loosest])]);
    }

    /// <summary>The jobs in groups that a relation connects, in the order of the text.</summary>
    private static List<List<int>> Components(List<int> among, Func<int, int, bool> isConnected)
    {
        var components = new List<List<int>>();
        var left = new List<int>(among);

        while (left.Count > 0)
        {
            var component = new List<int> { left[0] };
            left.RemoveAt(0);

            for (var index = 0; index < component.Count && left.Count > 0; index++)
            {
                var job = component[index];
                component.AddRange(left.Where(other => isConnected(job, other)));
                left.RemoveAll(other => isConnected(job, other));
            }

            component.Sort();
            components.Add(component);
        }

        return components;
    }

    /// <summary>Jobs that wait for one another never run; nothing is known of their order.</summary>
    private bool AreOrdered(int a, int b) => isBefore[a, b] != isBefore[b, a];

    private static bool[,] Closure(IReadOnlyList<PlannedJob> jobs)
    {
        var count = jobs.Count;
        var before = new bool[count, count];
        var byName = Enumerable.Range(0, count).ToLookup(index => jobs[index].Name, StringComparer.Ordinal);

        for (var job = 0; job < count; job++)
        {
            foreach (var earlier in jobs[job].After.Distinct().SelectMany(name => byName[name]))
                before[earlier, job] = true;
        }

        for (var middle = 0; middle < count; middle++)
        {
            for (var first = 0; first < count; first++)
            {
                if (!before[first, middle])
                    continue;

                for (var last = 0; last < count; last++)
                    before[first, last] |= before[middle, last];
            }
        }

        return before;
    }
}
