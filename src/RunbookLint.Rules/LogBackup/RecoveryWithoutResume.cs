using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>
/// When TiKV cannot reach PD or the storage for long enough, the task goes into an error state that it leaves only by a resume.
/// </summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-faq"/>
public sealed class RecoveryWithoutResume : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL2011",
        Name: "recovery-without-resume",
        RuleCategory.LogBackup,
        Severity.Warning,
        Summary: "After a network partition the log backup task may be in error, and stays there until it is resumed by hand");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        NetworkOutage? reported = null;

        foreach (var outage in plan.Operations.OfType<NetworkOutage>())
        {
            // The steps of a section are about the outage of its heading.
            if (reported is not null && IsInSectionOf(outage, reported, plan))
                continue;

            if (TaskAt(outage, plan) is not { } task || MissingAfter(outage, plan) is not { } missing)
                continue;

            reported = outage;
            yield return Report(outage, task, missing);
        }
    }

    /// <summary>What shows that there is a task: it exists at the time, or the document deals with one.</summary>
    private static Operation? TaskAt(NetworkOutage outage, RunbookPlan plan)
    {
        var state = plan.History.LogBackupAt(outage);
        if (state.Exists == Certainty.Yes)
            return state.Evidence;

        return state.Stop is not null ? null : plan.Beside(outage).FirstOrDefault(operation =>
            operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or TruncateLogBackup or QueryLogBackup
            && plan.History.SameCluster(operation, outage) == Certainty.Yes);
    }

    /// <summary>Which half of the recovery does not follow in the same document: the look at the state, or the resume; null when both do.</summary>
    private static string? MissingAfter(NetworkOutage outage, RunbookPlan plan)
    {
        var later = plan.Beside(outage).Where(operation =>
            operation is QueryLogBackup or ResumeLogBackup
            && plan.Order(outage, operation) is PlanOrder.Before or PlanOrder.Overlaps
            && plan.History.SameCluster(operation, outage) != Certainty.No).ToList();

        return (later.Exists(operation => operation is QueryLogBackup query && !StatusQueries.AsksForRange(query)), later.Exists(operation => operation is ResumeLogBackup)) switch
        {
            (true, true) => null,
            (true, false) => "this looks at its state, but nothing resumes it",
            (false, true) => "this resumes it, but nothing looks at its state",
            _ => "nothing here looks at it and resumes it",
        };
    }

    private static bool IsInSectionOf(NetworkOutage outage, NetworkOutage earlier, RunbookPlan plan)
    {
        var section = plan.RegionsAround(earlier).Last();
        return plan.RegionsAround(outage).Any(region => ReferenceEquals(region, section));
    }

    private Finding Report(NetworkOutage outage, Operation task, string missing) =>
        new(Descriptor, outage.Span, $"after the outage the log backup task may be in error and write no log; {missing}")
        {
            Label = "an outage of the network",
            Related = [new(task.Span, task is StartLogBackup ? "log backup starts here" : "this is about its log backup")],
            Help = "check the task with `br log status`, and run `br log resume` when it is in error",
        };
}
