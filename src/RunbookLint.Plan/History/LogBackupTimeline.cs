using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>All that happens to the log backup of one cluster, as one document sees it.</summary>
internal sealed class LogBackupTimeline
{
    private readonly RunbookPlan plan;
    private readonly string? document;
    private readonly ForeignEvents others;
    private readonly ImmutableArray<LogBackupEvent> events;
    private readonly int[] numbers;
    private readonly Dictionary<object, LogBackupRegion> regions = [];
    private readonly object gate = new();

    /// <summary>What is known from all documents.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="document">The path of the document; null when the plan has none.</param>
    /// <param name="own">What happens in the document, in the order of the text.</param>
    /// <param name="others">What happens in all documents; shared by documents that name the same cluster.</param>
    public LogBackupTimeline(RunbookPlan plan, string? document, ImmutableArray<LogBackupEvent> own, ForeignEvents others)
    {
        (this.plan, this.document, this.others) = (plan, document, others);
        events = plan.HasSeparateDocuments ? own : [.. own.Concat(others.All.Where(other => other.Path.Document != document)).OrderBy(happening => happening.Number)];
        numbers = [.. events.Select(happening => happening.Number)];
    }

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
        lock (gate)
            return ViewOf(plan.PathOf(moment)).ToState(document);
    }

    /// <summary>What is seen at the end of a path: from the root inward, what the children of each region see.</summary>
    private LogBackupView ViewOf(PlanPath path)
    {
        var view = new LogBackupView(new(plan), default, plan.HasSeparateDocuments ? CompanyOf(path) : default);
        var (start, end) = (0, events.Length);

        foreach (var step in path.FromRoot())
        {
            var (first, next) = (IndexOf(step.First, start, end), IndexOf(step.End, start, end));

            // Where nothing happens in the other children, they see what the region sees.
            if (first > start || next < end)
                view = RegionOf(step, view, start, end).Inside(path, first, next);

            (start, end) = (first, next);
        }

        return view;
    }

    /// <summary>The region that a path steps into. A region is told by the way to it, and no way leads to the root.</summary>
    private LogBackupRegion RegionOf(PlanPath step, LogBackupView outside, int start, int end)
    {
        var way = (object?)step.Parent ?? this;
        if (!regions.TryGetValue(way, out var region))
            regions.Add(way, region = new(events, outside, step.Region.Kind, document, start, end));

        return region;
    }

    /// <summary>What other documents tell all together, each of which stands for itself.</summary>
    private LogBackupCompany CompanyOf(PlanPath path)
    {
        var company = new LogBackupCompany { MayBeDeclared = others.DoubtOutside(path.Top), MayBeStopped = others.StopOutside(path.Top) };
        foreach (var declared in others.DeclaredOutside(path.Top))
            company = company.And(LogBackupCompany.Of(declared, declared.Path.MayBeSkipped(path), document));

        return company;
    }

    /// <summary>The index of the first event from a number on.</summary>
    private int IndexOf(int number, int start, int end)
    {
        var index = Array.BinarySearch(numbers, start, end - start, number);
        return index < 0 ? ~index : index;
    }
}
