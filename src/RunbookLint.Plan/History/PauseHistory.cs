using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Finds the stretches in which log backups stand still, and how long they take.</summary>
internal sealed class PauseHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly ClusterSteps steps;
    private readonly DestroyedClusters destroyed;
    private readonly Dictionary<string, ImmutableArray<Wait>> waits;
    private readonly ImmutableArray<ResumeLogBackup> resumes;
    private readonly ILookup<string, ResumeLogBackup> resumesIn;
    private readonly StatedWindows windows;

    public PauseHistory(RunbookPlan plan, ClusterSpellings clusters, ClusterSteps steps, DestroyedClusters destroyed)
    {
        windows = new(plan);
        (this.plan, this.clusters, this.steps, this.destroyed) = (plan, clusters, steps, destroyed);
        waits = plan.Operations.OfType<Wait>().GroupBy(wait => plan.DocumentOf(wait) ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        resumes = [.. plan.Operations.OfType<ResumeLogBackup>()];
        resumesIn = resumes.ToLookup(resume => plan.DocumentOf(resume) ?? "", StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order in which they begin.</summary>
    public IEnumerable<TaskPause> All()
    {
        foreach (var operation in plan.Operations)
        {
            if (operation is PauseLogBackup pause)
                yield return ScheduledOf(pause) ?? Of(pause);
            else if (operation is NetworkOutage outage && Of(outage) is { Resume: not null } error && !IsPausedBy(outage, error.Resume))
                yield return error;
        }
    }

    /// <summary>A pause behind the outage says itself how long GC waits.</summary>
    private bool IsPausedBy(NetworkOutage outage, ResumeLogBackup resume) =>
        steps.Before(resume).TakeWhile(step => !ReferenceEquals(step, outage)).Any(step => step is PauseLogBackup);

    private TaskPause Of(Operation begin)
    {
        var end = EndOf(begin);
        var isStopped = end is null && MayBeStopped(begin);
        var (length, span) = isStopped ? default : LengthOf(begin, end);
        var isLast = end is not null || begin is NetworkOutage;
        var sometimes = !isLast && steps.After(begin).Any(step => step is ResumeLogBackup);

        return new(begin)
        {
            Resume = end,
            MayEnd = isLast || sometimes || isStopped || MayEndElsewhere(begin),
            EndsOnSomePathsOnly = (sometimes || end is { MayBeMissed: true }) && !isStopped && IsByChance(begin) && !MayEndElsewhere(begin),
            Length = length,
            LengthSpan = span,
        };
    }

    /// <summary>The resume that surely follows, with nothing in between that ends the pause in another way.</summary>
    private ResumeLogBackup? EndOf(Operation begin)
    {
        foreach (var step in steps.After(begin))
        {
            if (step is ResumeLogBackup resume && clusters.Same(step, begin) == Certainty.Yes && (begin is NetworkOutage || !plan.MayBeSkipped(begin, resume)))
                return plan.MayBeSkipped(resume, begin) && !Follows(begin, resume) ? null : resume;

            if (step is StopLogBackup or StartLogBackup)
                return null;
        }

        return null;
    }

    /// <summary>Whether a resume stands behind a question for the state: then it is run when it is needed.</summary>
    private bool Follows(Operation begin, ResumeLogBackup resume) =>
        steps.Before(resume).TakeWhile(step => !ReferenceEquals(step, begin)).Any(step => step is QueryLogBackup { Decides.Value: "true" });

    /// <summary>Whether the task may be stopped: then it is over, and nothing has to resume it.</summary>
    private bool MayBeStopped(Operation begin) =>
        steps.After(begin).Any(step => step is StopLogBackup stop && stop.Task.MayEqual(begin.Settings[SettingNames.Task]));

    /// <summary>Whether one step alone resumes, in one branch, or behind steps that may end the script, and nothing asked for the state.</summary>
    private bool IsByChance(Operation begin)
    {
        var later = steps.After(begin).OfType<ResumeLogBackup>().ToList();
        return later is [var only] && !Follows(begin, only);
    }

    /// <summary>
    /// A resume in the background, in a loop around the pause, in another document, or in another branch, for which somebody calls the same script again;
    /// or the cluster goes.
    /// </summary>
    private bool MayEndElsewhere(Operation begin) => destroyed.IsAfter(begin) || ResumesElsewhere(begin).Any(resume => clusters.Same(resume, begin) != Certainty.No && plan.Order(begin, resume) switch
    {
        PlanOrder.Overlaps or PlanOrder.Exclusive => true,
        PlanOrder.After => (plan.Recurs(begin) && plan.Recurs(resume)) || (plan.MayBeSkipped(begin, resume) && plan.MayBeSkipped(resume, begin)),
        _ => false,
    });

    /// <summary>Those of the same document stand before or behind, when no loop, branch or job in the background is around.</summary>
    private IEnumerable<ResumeLogBackup> ResumesElsewhere(Operation begin)
    {
        var path = plan.PathOf(begin);
        return path.IsOpenInside || path.Recurs || path.IsConditional || !(plan.HasSeparateDocuments || plan.Root.Kind == RegionKind.Sequence) ? resumes
            : plan.HasSeparateDocuments ? OutsideOf(path.Top)
            : [];
    }

    private IEnumerable<ResumeLogBackup> OutsideOf(PlanPath document)
    {
        var own = resumesIn[document.Region.Children[document.Index] is Region { Document: { } name } ? name : ""];
        return own.Count() == resumes.Length ? [] : resumes.Where(resume => plan.PathOf(resume).First is var number && (number < document.First || number >= document.End));
    }

    /// <summary>What the waits in between add up to, or what the headings say.</summary>
    private (TimeSpan? Length, SourceSpan? Span) LengthOf(Operation begin, ResumeLogBackup? end)
    {
        TimeSpan? total = null;
        SourceSpan? span = null;

        foreach (var wait in WaitsBehind(begin, end))
        {
            if (plan.Order(begin, wait) != PlanOrder.Before || plan.MayBeSkipped(wait, end ?? begin))
                continue;

            if ((end is not null && plan.Order(wait, end) != PlanOrder.Before) || !wait.For.IsKnown(out var text) || !Durations.TryParse(text, out var duration))
                continue;

            (total, span) = ((total ?? TimeSpan.Zero) + duration, span ?? wait.Span);
        }

        return total is not null ? (total, span) : StatedLength(begin, end) is { Length: not null } stated ? stated : windows.Of(begin);
    }

    /// <summary>The waits behind the beginning in the text, and in front of the end.</summary>
    private IEnumerable<Wait> WaitsBehind(Operation begin, ResumeLogBackup? end)
    {
        if (!waits.TryGetValue(plan.DocumentOf(begin) ?? "", out var all))
            yield break;

        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clusters.NumberOf(all[middle]) < clusters.NumberOf(begin))
                low = middle + 1;
            else
                high = middle;
        }

        var last = end is null ? int.MaxValue : clusters.NumberOf(end);
        for (var index = low; index < all.Length && index < low + PlanLimits.Waits && clusters.NumberOf(all[index]) < last; index++)
            yield return all[index];
    }

    private (TimeSpan? Length, SourceSpan? Span) StatedLength(Operation begin, ResumeLogBackup? end)
    {
        var around = plan.RegionsAround(begin).ToList();
        foreach (var region in around)
        {
            if (region.Title is { } title && StatedDuration.OfWindow(title) is { } window)
                return (window, region.Place);
        }

        foreach (var region in end is null ? [] : plan.RegionsAround(end))
        {
            if (region.Title is { } title && !around.Exists(outer => ReferenceEquals(outer, region)) && StatedDuration.OfDelay(title) is { } delay)
                return (delay, region.Place);
        }

        return (null, null);
    }

    /// <summary>A schedule pauses, and others resume. Null when it is not known how they lie to one another.</summary>
    private TaskPause? ScheduledOf(PauseLogBackup pause)
    {
        if (plan.ScheduleOf(pause) is not { } region || ScheduleIn(region) is not { } from)
            return null;

        var later = new List<(ResumeLogBackup Resume, Region Region)>();
        foreach (var resume in resumes)
        {
            if (clusters.Same(resume, pause) is var same && same == Certainty.No || plan.ScheduleOf(resume) is not { } other)
                continue;

            if (ReferenceEquals(other, region) || same != Certainty.Yes)
                return null;

            later.Add((resume, other));

            // More are not compared.
            if (later.Count > GrowthLimits.Schedules)
                return null;
        }

        if (later.Count == 0 || later.Exists(entry => ScheduleIn(entry.Region) is null) || CronDistance.Longest(from, [.. later.Select(entry => ScheduleIn(entry.Region)!)]) is not { } distance)
            return null;

        return new(pause)
        {
            Resume = later[0].Resume,
            MayEnd = true,
            Length = distance,
            LengthSpan = later[0].Region.Schedule.Span,
            IsScheduled = true,
        };
    }

    private static CronSchedule? ScheduleIn(Region region) =>
        region.Schedule.IsKnown(out var expression) ? CronSchedule.Parse(expression!, region.TimeZone.Value) : null;
}
