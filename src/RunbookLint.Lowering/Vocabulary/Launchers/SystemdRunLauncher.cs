using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>systemd-run [options] command</c>: at once, once later, or again and again with <c>--on-calendar</c>.</summary>
internal sealed class SystemdRunLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue =
    [
        "-p", "--property", "--unit", "-u", "--slice", "--description", "--uid", "--gid", "--nice", "-E", "--setenv", "-M", "--machine", "-H", "--host", "--working-directory",
        "--service-type", "--on-calendar", "--on-active", "--on-boot", "--on-startup", "--on-unit-active", "--on-unit-inactive", "--timer-property", "--path-property", "--socket-property",
    ];

    /// <summary>Options with which it waits for what it runs.</summary>
    private static readonly string[] Attached = ["--wait", "--scope", "--pty", "-t", "--pipe", "-P", "--shell", "-S"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        if (MemoryFacts.FromSystemdRun(options) is { } memory)
            launch = launch.With(SettingNames.Memory, memory);

        foreach (var variable in options.Values("-E", "--setenv").Concat(Assignments(options)))
        {
            if (variable.Text.IndexOf('=') is > 0 and var equals)
                launch = launch with { Scope = launch.Scope with { Variables = launch.Scope.Variables.SetItem(variable.Text.Substring(0, equals), variable.From(equals + 1)) } };
        }

        if (launch.From(options.End) is not { } inner)
            return LaunchStep.Nothing;

        return ScheduleOf(options) is { } schedule ? LaunchStep.Done(Repeat(inner, schedule, context)) : LaunchStep.To(inner) with { IsDetached = !options.Has(Attached) };
    }

    private static ImmutableArray<PlanNode> Repeat(Launch launch, (Setting<string> Schedule, Setting<string> TimeZone) schedule, LoweringContext context)
    {
        var nodes = Launcher.Run(launch, context);
        return nodes.IsEmpty ? [] : [Region.Repeat(launch.Span, nodes) with { Schedule = schedule.Schedule, TimeZone = schedule.TimeZone }];
    }

    private static (Setting<string> Schedule, Setting<string> TimeZone)? ScheduleOf(Options options)
    {
        if (options.Value("--on-calendar") is { } calendar)
            return CalendarExpression.ToSchedule(calendar);

        if (options.Value("--on-unit-active") is { } interval)
            return (SystemdTimeSpan.ToSchedule(interval), Setting<string>.Absent(interval.Span));

        return options.Value("--on-unit-inactive") is { } pause ? (Setting<string>.Dynamic(pause.Span, pause.Text), Setting<string>.Absent(pause.Span)) : null;
    }

    /// <summary><c>-p Environment=NAME=value</c>.</summary>
    private static IEnumerable<Argument> Assignments(Options options) => options.Values("-p", "--property")
        .Where(property => property.Text.StartsWith("Environment=", StringComparison.Ordinal))
        .Select(property => property.From("Environment=".Length));
}
