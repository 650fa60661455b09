using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>
/// Puts statements and background jobs in order. A job overlaps everything behind it until a <c>wait</c>: also what stands behind the function, the
/// group, the branch or the script that has started it.
/// </summary>
internal sealed class ShellTimeline(SourceSpan place)
{
    private readonly List<PlanNode> done = [];
    private readonly List<(ImmutableArray<PlanNode> Jobs, List<PlanNode> Meanwhile)> running = [];

    /// <summary>Whether a job still runs.</summary>
    public bool HasJobs => running.Count > 0;

    /// <summary>Adds what a statement does; jobs that still run behind it do so behind the next statements, too.</summary>
    public void Add(IEnumerable<PlanNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (RunningJobs.In(node) is not { IsEmpty: false } jobs)
            {
                Current.Add(node);
                continue;
            }

            foreach (var job in jobs)
                AddBackground(job);

            Add(RunningJobs.Meanwhile(node));
        }
    }

    /// <summary>Adds a job that goes on while the next statements run.</summary>
    public void AddBackground(ImmutableArray<PlanNode> job)
    {
        if (job.IsEmpty)
            return;

        // Whoever waits for a job waits for those that it has started, too.
        job = RunningJobs.Settle(job);
        if (running.Count == GrowthLimits.BackgroundJobs)
        {
            Reading.Meets($"more than {GrowthLimits.BackgroundJobs} jobs run in the background at one time; the others are taken as steps");
            Current.AddRange(job);
        }
        else if (running.Count > 0 && running[running.Count - 1].Meanwhile.Count == 0)
            running[running.Count - 1] = (running[running.Count - 1].Jobs.Add(Region.Sequence(place, job)), []);
        else
            running.Add(([Region.Sequence(place, job)], []));
    }

    /// <summary>Everything behind this comes after all jobs so far.</summary>
    public void AddWait() => End(goesOn: false);

    /// <summary>The nodes in order; the jobs that nothing has waited for are marked.</summary>
    public ImmutableArray<PlanNode> ToNodes()
    {
        End(goesOn: true);
        return [.. done];
    }

    private List<PlanNode> Current => running.Count == 0 ? done : running[running.Count - 1].Meanwhile;

    private void End(bool goesOn)
    {
        for (var index = running.Count - 1; index >= 0; index--)
        {
            var (jobs, meanwhile) = running[index];
            var outer = index == 0 ? done : running[index - 1].Meanwhile;
            if (goesOn)
                jobs = [.. jobs.Select(RunningJobs.Mark)];

            if (meanwhile.Count == 0 && jobs is [Region only])
                outer.AddRange(goesOn ? [only] : only.Children);
            else if (meanwhile.Count == 0)
                outer.Add(Region.Unordered(place, jobs));
            else
                outer.Add(Region.Unordered(place, [.. jobs, Region.Sequence(place, meanwhile)]));
        }

        running.Clear();
    }
}
