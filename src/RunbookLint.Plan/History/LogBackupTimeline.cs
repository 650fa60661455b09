using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>All that happens to the log backup of one cluster, as one document sees it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="own">What happens in the document, in the order of the text.</param>
/// <param name="others">What happens in all documents; shared by documents that name the same cluster.</param>
internal sealed class LogBackupTimeline(RunbookPlan plan, ImmutableArray<LogBackupEvent> own, ForeignEvents others)
{
    /// <summary>The events among some operations, given in the order of the text.</summary>
    public static ImmutableArray<LogBackupEvent> Events(RunbookPlan plan, IEnumerable<(Operation Operation, int Number, Certainty Same)> operations)
    {
        var events = ImmutableArray.CreateBuilder<LogBackupEvent>();
        Operation? start = null;

        foreach (var (operation, number, same) in operations.Reverse())
        {
            var isUndone = operation is StopLogBackup && start is not null
                && plan.Order(operation, start) == PlanOrder.Before && !plan.MayBeSkipped(start, operation);

            events.Add(new(operation, same, number, plan.PathOf(operation), isUndone));
            if (operation is StartLogBackup && same == Certainty.Yes)
                start = operation;
        }

        events.Reverse();
        return events.ToImmutable();
    }

    /// <summary>The state when an operation of the document runs.</summary>
    public LogBackupState At(Operation moment)
    {
        var path = plan.PathOf(moment);
        var state = new LogBackupFold(plan, moment, path);
        var next = 0;

        foreach (var other in plan.HasSeparateDocuments ? others.DeclaredOutside(path.Top) : others.All)
        {
            if (other.Path.Document == path.Document)
                continue;

            while (next < own.Length && own[next].Number < other.Number)
                Add(own[next++]);

            Add(other);
        }

        while (next < own.Length)
            Add(own[next++]);

        if (plan.HasSeparateDocuments)
            state.AccompanyOthers(others.StopOutside(path.Top), others.DoubtOutside(path.Top));

        return state.ToState();

        void Add(LogBackupEvent happening)
        {
            switch (happening.Path.OrderTo(path))
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
    }
}
