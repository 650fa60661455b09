using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>kubectl patch</c> of a backup or a schedule: how a log backup is paused, resumed, stopped and truncated.</summary>
/// <remarks>It does not name the cluster: that is the one of the resource, which the same document brought about.</remarks>
internal static class BackupPatch
{
    /// <summary>What a patch asks for.</summary>
    public static ImmutableArray<PlanNode> Lower(Launch launch, ImmutableArray<Argument> words, LoweringContext context)
    {
        var arguments = KubectlArguments.Read(words);
        if (PatchContent.Of(arguments.Options, context) is not { } patch)
            return [];

        return
        [
            .. arguments.Named.SelectMany(target => target.Kind switch
            {
                ResourceKind.Backup => OfBackup(launch, target.Name, patch, context),
                ResourceKind.BackupSchedule => OfSchedule(launch, target.Name, patch),
                _ => [],
            }),
        ];
    }

    private static IEnumerable<PlanNode> OfBackup(Launch launch, Argument name, PatchContent patch, LoweringContext context)
    {
        var settings = SettingList.Empty(launch.Span).With(SettingNames.Task, name.ToSetting());
        var (given, stop) = (patch["logSubcommand"], patch["logStop"]);
        if (given.IsKnown() && stop.IsKnown())
            settings = settings.With("log-stop", stop).With("log-subcommand", given);

        if (Changed(given, stop, name, new(launch.Span, settings), context) is { } operation)
            yield return operation;

        if (patch["logTruncateUntil"] is { IsAbsent: false } until)
            yield return new TruncateLogBackup(new(launch.Span, settings
                .With("until", until)
                .With(SettingNames.OperatorParses, Setting<string>.Known("until", until.Span))
                .With("yes", Setting<string>.Known("true", launch.Span))));
    }

    /// <summary>The new state of the task. Documentation leaves the choice to its readers: <c>log-start/log-pause</c>.</summary>
    private static Operation? Changed(Setting<string> given, Setting<string> stop, Argument name, OperationSource source, LoweringContext context)
    {
        var command = given.IsAbsent && stop.Is("true") ? "log-stop" : given.Value;

        switch (command)
        {
            case "log-stop":
                context.Tasks.Remove(name.Text);
                return new StopLogBackup(source);
            case "log-pause":
                context.Tasks.Set(name.Text, isPaused: true);
                return new PauseLogBackup(source);
            case "log-start" when context.Tasks.IsPaused(name.Text):
                context.Tasks.Set(name.Text, isPaused: false);
                return new ResumeLogBackup(source with { Settings = source.Settings.With(SettingNames.ResourceKind, Setting<string>.Known("Backup", source.Span)) });
            case null or "log-start":
                return null;
            default:
                return command.IndexOf('/') < 0 ? new UnsupportedResource(source with { Settings = source.Settings.With("log-subcommand", given) }) : null;
        }
    }

    /// <summary>What a patch says about how long a schedule keeps its backups. The rest of the schedule is somewhere else.</summary>
    private static IEnumerable<PlanNode> OfSchedule(Launch launch, Argument name, PatchContent patch)
    {
        var settings = SettingList.Empty(launch.Span)
            .With("max-backups", patch["maxBackups"])
            .With("max-reserved-time", patch["maxReservedTime"])
            .With("compact-interval", patch["compactInterval"]);

        return settings.Any() ? [new DeclareBackupSchedule(new(launch.Span, new(launch.Span, [new("name", name.ToSetting()), .. settings])))] : [];
    }
}
