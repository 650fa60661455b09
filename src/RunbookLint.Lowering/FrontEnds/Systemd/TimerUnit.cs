using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>When a timer starts its unit.</summary>
internal static class TimerUnit
{
    private const string Section = "Timer";

    /// <summary>The unit that it starts: the one that it names, else the service of its own name.</summary>
    public static UnitName UnitOf(UnitFile timer, UnitName name) =>
        timer.Value(Section, "Unit") is { } unit && new UnitWords(name).Split(unit) is [{ IsKnown: true } word, ..] ? new(word.Text) : name.With(".service");

    /// <summary>The unit's plan at the times of the timer: one repetition for each of its calendar expressions.</summary>
    /// <remarks>Each repetition has a plan of its own: what stands in a plan twice counts once.</remarks>
    public static ImmutableArray<PlanNode> Repeat(UnitFile timer, UnitName name, Fragment fragment, Func<ImmutableArray<PlanNode>> lower)
    {
        var schedules = Ci.Schedules.Limited(Schedules(timer)).ToList();
        if (schedules.Count == 0)
            return lower();

        var repeats = ImmutableArray.CreateBuilder<PlanNode>();
        foreach (var (schedule, timeZone) in schedules)
        {
            var nodes = lower();
            if (nodes.IsEmpty)
                return [];

            repeats.Add(Region.Repeat(fragment.Span, nodes) with { Title = name.Stem.Length > 0 ? name.Stem : null, Schedule = schedule, TimeZone = timeZone });
        }

        return PlanNodes.Unordered(fragment.Span, repeats.ToImmutable());
    }

    private static IEnumerable<(Setting<string> Schedule, Setting<string> TimeZone)> Schedules(UnitFile timer)
    {
        foreach (var value in timer.Values(Section, "OnCalendar"))
            yield return CalendarExpression.ToSchedule(Argument.Of(value));

        foreach (var value in timer.Values(Section, "OnUnitActiveSec"))
            yield return (SystemdTimeSpan.ToSchedule(Argument.Of(value)), Setting<string>.Absent(value.Span));

        foreach (var value in timer.Values(Section, "OnUnitInactiveSec"))
            yield return (Setting<string>.Dynamic(value.Span, value.Text), Setting<string>.Absent(value.Span));
    }
}
