using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds how much log truncations delete at once.</summary>
internal sealed class TruncationHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly LogStorages logs;
    private readonly ImmutableArray<TruncateLogBackup> truncations;
    private readonly ImmutableArray<StartLogBackup> starts;
    private readonly TruncationGroups groups;

    public TruncationHistory(RunbookPlan plan, ClusterSpellings clusters, LogStorages logs)
    {
        (this.plan, this.clusters, this.logs) = (plan, clusters, logs);
        truncations = [.. plan.Operations.OfType<TruncateLogBackup>().Where(truncation => !truncation.DryRun.Is("true"))];
        starts = [.. plan.Operations.OfType<StartLogBackup>()];
        groups = new(plan, clusters, logs, truncations);
    }

    /// <summary>The truncations whose range is known, in the order of the text.</summary>
    public IEnumerable<Truncation> All() =>
        truncations.Where(truncation => !truncation.DryRun.IsDynamic).Select(Measure).Where(truncation => truncation is not null)!;

    private Truncation? Measure(TruncateLogBackup truncation) =>
        plan.ScheduleOf(truncation) is { } region ? OfSchedule(truncation, region) : OfStep(truncation);

    /// <summary>
    /// A run deletes what has grown since the run before. With several truncations of the log, in a loop or on other schedules, how
    /// they share it is not known.
    /// </summary>
    private Truncation? OfSchedule(TruncateLogBackup truncation, Region region)
    {
        var isShared = plan.RegionsAround(truncation).Reverse().TakeWhile(inner => !ReferenceEquals(inner, region)).Any(inner => inner.Kind == RegionKind.Repeat)
            || groups.Of(truncation).Related.Sum(related => related.Group.Scheduled) > 1;

        return !isShared && region.Schedule.IsKnown(out var expression) && CronSchedule.Parse(expression!, region.TimeZone.Value) is { LargestGap: var gap }
            ? new(truncation, new(gap - Limits.ClockChange, gap), region.Schedule.Span)
            : null;
    }

    private Truncation? OfStep(TruncateLogBackup truncation)
    {
        if (!IsInstant(truncation.Until, out var until) || PreviousOf(truncation) is not { } previous)
            return null;

        var since = previous is TruncateLogBackup earlier ? earlier.Until : ((StartLogBackup)previous).StartTs;
        return IsInstant(since, out var from)
            ? new(truncation, TimeDistance.Between(from, until), truncation.Until.Span) { Previous = previous }
            : null;
    }

    /// <summary>The truncation before this one, else the start of the log; null when something of unknown order or identity may lie between.</summary>
    private Operation? PreviousOf(TruncateLogBackup truncation)
    {
        var path = plan.PathOf(truncation);
        TruncateLogBackup? previous = null;

        foreach (var (group, same) in groups.Of(truncation).Related)
        {
            if (group.Overlaps(path))
                return null;

            var before = group.InFrontOf(clusters.NumberOf(truncation)).Take(PlanLimits.Steps).FirstOrDefault(other => plan.Order(other, truncation) == PlanOrder.Before);
            if (before is null)
                continue;

            if (same == Certainty.Maybe || before.DryRun.IsDynamic)
                return null;

            if (previous is null || clusters.NumberOf(before) > clusters.NumberOf(previous))
                previous = before;
        }

        return previous ?? StartOf(truncation);
    }

    /// <summary>The start of the log, when there is one only: a task that starts again goes on with its log.</summary>
    private Operation? StartOf(TruncateLogBackup truncation)
    {
        StartLogBackup? start = null;

        foreach (var other in starts)
        {
            var same = logs.Same(other, truncation);
            if (same == Certainty.No || plan.Order(other, truncation) is PlanOrder.After or PlanOrder.Exclusive)
                continue;

            if (same == Certainty.Maybe || start is not null)
                return null;

            start = other;
        }

        return start;
    }

    private static bool IsInstant(Setting<string> setting, out Timestamp instant)
    {
        instant = default;
        return setting.IsKnown(out var text) && Timestamp.TryParse(text!, out instant);
    }
}
