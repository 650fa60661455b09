using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>
/// Puts statements and background jobs in order. A job overlaps everything behind it until a <c>wait</c>, or until the end of the list.
/// </summary>
internal sealed class ShellTimeline(SourceSpan place)
{
    private readonly List<PlanNode> done = [];
    private readonly List<(ImmutableArray<PlanNode> Jobs, List<PlanNode> Meanwhile)> running = [];

    /// <summary>Adds what a statement does.</summary>
    public void Add(IEnumerable<PlanNode> nodes) => Current.AddRange(nodes);

    /// <summary>Adds a job that goes on while the next statements run.</summary>
    public void AddBackground(ImmutableArray<PlanNode> job)
    {
        if (job.IsEmpty)
            return;

        if (running.Count == GrowthLimits.BackgroundJobs)
        {
            Reading.Meets($"more than {GrowthLimits.BackgroundJobs} jobs run in the background at one time; the others are taken as steps");
            Add(job);
        }
        else if (running.Count > 0 && running[running.Count - 1].Meanwhile.Count == 0)
            running[running.Count - 1] = (running[running.Count - 1].Jobs.Add(Region.Sequence(place, job)), []);
        else
            running.Add(([Region.Sequence(place, job)], []));
    }

    /// <summary>Everything behind this comes after all jobs so far.</summary>
    public void AddWait()
    {
        for (var index = running.Count - 1; index >= 0; index--)
        {
            var (jobs, meanwhile) = running[index];
            var outer = index == 0 ? done : running[index - 1].Meanwhile;

            if (meanwhile.Count == 0 && jobs is [Region only])
                outer.AddRange(only.Children);
            else if (meanwhile.Count == 0)
                outer.Add(Region.Unordered(place, jobs));
            else
                outer.Add(Region.Unordered(place, [.. jobs, Region.Sequence(place, meanwhile)]));
        }

        running.Clear();
    }

    /// <summary>The nodes in order.</summary>
    public ImmutableArray<PlanNode> ToNodes()
    {
        AddWait();
        return [.. done];
    }

    private List<PlanNode> Current => running.Count == 0 ? done : running[running.Count - 1].Meanwhile;
}
