using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>
/// Puts tasks in order. Neighbours under one condition are skipped together, and those under conditions that exclude one another are
/// alternatives.
/// </summary>
internal sealed class TaskTimeline(SourceSpan place)
{
    private readonly ShellTimeline timeline = new(place);
    private readonly List<(string Condition, List<PlanNode> Nodes, SourceSpan Place)> arms = [];

    /// <summary>Adds what a task does.</summary>
    public void Add(IEnumerable<PlanNode> nodes)
    {
        ImmutableArray<PlanNode> added = [.. nodes];
        if (added.IsEmpty)
            return;

        Flush();
        timeline.Add(added);
    }

    /// <summary>Adds what a task does when a condition holds that only the run knows.</summary>
    public void Add(string condition, ImmutableArray<PlanNode> nodes, SourceSpan task)
    {
        if (nodes.IsEmpty)
            return;

        if (arms.Count > 0 && arms[arms.Count - 1].Condition == condition)
        {
            arms[arms.Count - 1].Nodes.AddRange(nodes);
            return;
        }

        if (arms.Count > 0 && !arms.All(arm => ConditionText.Exclude(arm.Condition, condition)))
            Flush();

        arms.Add((condition, [.. nodes], task));
    }

    /// <summary>Adds a job that goes on while the next tasks run.</summary>
    public void AddBackground(ImmutableArray<PlanNode> job)
    {
        Flush();
        timeline.AddBackground(job);
    }

    /// <summary>Everything behind this comes after all jobs so far.</summary>
    public void AddWait()
    {
        if (!timeline.HasJobs && !arms.Exists(arm => RunningJobs.Any(arm.Nodes)))
            return;

        Flush();
        timeline.AddWait();
    }

    /// <summary>The nodes in order.</summary>
    public ImmutableArray<PlanNode> ToNodes()
    {
        Flush();
        return timeline.ToNodes();
    }

    private void Flush()
    {
        if (arms.Count > 0)
            timeline.Add([Region.Choice(arms[0].Place, arms.Select(arm => Region.Sequence(arm.Place, arm.Nodes)))]);

        arms.Clear();
    }
}
