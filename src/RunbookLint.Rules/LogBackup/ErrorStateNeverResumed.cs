using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>
/// Automation that watches a task and starts it when it is not running cannot help a task in error: it still exists, so a start is refused.
/// </summary>
public sealed class ErrorStateNeverResumed : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2027",
        Name: "error-state-never-resumed",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "Automation that supervises a log backup but never resumes it leaves a task in error there for good");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var resumes = plan.Operations.OfType<ResumeLogBackup>().ToList();
        var reported = new List<QueryLogBackup>();

        foreach (var query in plan.Operations.OfType<QueryLogBackup>())
        {
            if (!Supervises(query, plan) || resumes.Exists(resume => plan.History.SameCluster(resume, query) != Certainty.No))
                continue;

            // One script may ask several times.
            if (reported.Exists(earlier => plan.AreTogether(earlier, query) && plan.History.SameCluster(earlier, query) == Certainty.Yes))
                continue;

            reported.Add(query);
            yield return Report(query, plan);
        }
    }

    /// <summary>What runs next must depend on the state. A precondition that only gives up supervises nothing, unless it is asked again and again.</summary>
    private static bool Supervises(QueryLogBackup query, RunbookPlan plan) =>
        query.Decides.Is("true") && !StatusQueries.AsksForRange(query) && (!query.Settings["guard"].Is("true") || plan.Recurs(query));

    private Finding Report(QueryLogBackup query, RunbookPlan plan)
    {
        var start = plan.Beside(query).FirstOrDefault(later =>
            later is StartLogBackup && plan.Order(query, later) == PlanOrder.Before && plan.History.SameCluster(later, query) == Certainty.Yes);

        var message = start is null
            ? "a task in error (after a network partition, say) is never resumed: nothing that depends on this state runs `br log resume`"
            : "a task in error (after a network partition, say) is never resumed: `log start` is refused while the task exists";

        return new(Descriptor, query.Span, message)
        {
            Label = "what runs next depends on this state",
            Related = start is null ? [] : [new(start.Span, "this is refused while the task exists, in error or not")],
            Help = "run `br log resume` when the state is ERROR or PAUSE",
        };
    }
}
