using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>All that happens to the log backup of one cluster, in the order of the text.</summary>
internal sealed class LogBackupTimeline(RunbookPlan plan, ImmutableArray<LogBackupEvent> events)
{
    public static LogBackupTimeline Of(RunbookPlan plan, IEnumerable<(Operation Operation, Certainty Same)> operations)
    {
        var events = ImmutableArray.CreateBuilder<LogBackupEvent>();
        Operation? start = null;

        foreach (var (operation, same) in operations.Reverse())
        {
            var isUndone = operation is StopLogBackup && start is not null
                && plan.Order(operation, start) == PlanOrder.Before && !plan.MayBeSkipped(start, operation);

            events.Add(new(operation, same, isUndone));
            if (operation is StartLogBackup && same == Certainty.Yes)
                start = operation;
        }

        events.Reverse();
        return new(plan, events.ToImmutable());
    }

    /// <summary>The state when an operation runs.</summary>
    public LogBackupState At(Operation moment)
    {
        var state = new LogBackupFold(plan, moment);

        foreach (var happening in events)
        {
            switch (plan.Order(happening.Operation, moment))
            {
                case PlanOrder.Before:
                    state.Pass(happening);
                    break;
                case PlanOrder.Overlaps when !ReferenceEquals(happening.Operation, moment):
                    state.Accompany(happening);
                    break;
                case PlanOrder.After:
                    state.Foresee(happening);
                    break;
            }
        }

        return state.ToState();
    }
}
