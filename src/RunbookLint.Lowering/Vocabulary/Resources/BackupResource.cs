using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers TiDB Operator's <c>Backup</c>.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
internal sealed class BackupResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => Lower(BrSpec.Of(resource), context);

    /// <summary>The nodes of a spec, which may be a template in a schedule. Modes that are unknown, or templates, give nothing.</summary>
    public static IEnumerable<PlanNode> Lower(BrSpec spec, LoweringContext context) => spec["backupMode"].Or("snapshot").Value switch
    {
        _ when IsUnknown(Subcommand(spec)) && IsOrMayBeLog(spec) => [Unsupported(spec)],
        _ when spec.IsPartial("backupMode") || IsDump(spec) => [],
        "log" => PlanNodes.InSequence(spec.Place, [.. LogBackup(spec, context)]),
        "snapshot" => [Snapshot(spec)],
        "volume-snapshot" => [new SnapshotBackup(spec.Source(VolumeSettings(spec), "backup full"))],
        _ => [],
    };

    /// <summary>The snapshot that a spec takes.</summary>
    private static SnapshotBackup Snapshot(BrSpec spec) => new(spec.FilteredSource(Cleaned(spec, spec.SnapshotSettings)
        .With("backup-ts", spec["commitTs"])
        .With("time-ago", spec.Resource.Yaml.Setting(spec.Br["timeAgo"])), spec.SnapshotCommand("backup")));

    /// <summary>The state that a log backup is brought to. The operator starts the task before it pauses it, and truncates last.</summary>
    private static IEnumerable<PlanNode> LogBackup(BrSpec spec, LoweringContext context)
    {
        var command = Subcommand(spec).Value;
        var name = spec.Name.Value ?? "";
        var isResumed = command is not "log-stop" && context.Tasks.IsPaused(name);

        if (isResumed && command is "log-start")
            yield return new ResumeLogBackup(LogSource(spec, OwnTaskSettings(spec)));
        else if (!isResumed && command is ("log-start" or "log-pause"))
            yield return new StartLogBackup(LogSource(spec, Measured(spec, Parsed(Cleaned(spec, Truncating(TaskSettings(spec, spec.StorageSettings))), "start-ts", spec["commitTs"]))));

        if (command is "log-stop")
            yield return new StopLogBackup(LogSource(spec, OwnTaskSettings(spec)));

        if (command is "log-pause")
            yield return new PauseLogBackup(LogSource(spec, TaskSettings(spec, spec.Settings)));

        if (spec["cleanPolicy"].Is("Delete"))
            context.Tasks.Tie(name);

        if (command is "log-stop")
            context.Tasks.Remove(name);
        else
            context.Tasks.Set(name, isPaused: command is "log-pause");

        if (spec["logTruncateUntil"] is { IsAbsent: false } until)
            yield return new TruncateLogBackup(LogSource(spec, Measured(spec, Parsed(TaskSettings(spec, spec.StorageSettings), "until", until))));
    }

    /// <summary>The options are handed to whatever command the state needs. Both ways to stop a backup do not go together.</summary>
    private static OperationSource LogSource(BrSpec spec, SettingList settings) =>
        spec.Source(spec["logSubcommand"].IsKnown() && spec["logStop"].IsKnown() && spec.HasBoth("logSubcommand", "logStop") ? settings.With("log-stop", spec["logStop"]).With("log-subcommand", spec["logSubcommand"]) : settings, "log");

    /// <summary>The settings with an instant that the operator reads, too.</summary>
    private static SettingList Parsed(SettingList settings, string name, Setting<string> instant) =>
        instant.IsAbsent ? settings : settings.With(name, instant).With(SettingNames.OperatorParses, Setting<string>.Known(name, instant.Span));

    /// <summary>Whether the command is known and none that an operator carries out.</summary>
    private static bool IsUnknown(Setting<string> subcommand) =>
        subcommand.IsKnown(out var text) && text is not ("log-start" or "log-pause" or "log-stop");

    /// <summary>A part of a resource without a mode is a patch of one that has it.</summary>
    private static bool IsOrMayBeLog(BrSpec spec) => spec["backupMode"].Is("log") || (spec["backupMode"].IsAbsent && !spec.IsWhole);

    /// <summary>The state that nothing brings about.</summary>
    private static UnsupportedResource Unsupported(BrSpec spec) =>
        new(spec.Source(TaskSettings(spec, spec.Settings).With("log-stop", spec["logStop"]).With("log-subcommand", spec["logSubcommand"]), "log"));

    /// <summary>
    /// Before there was <c>logSubcommand</c>, <c>logStop: true</c> stopped the backup; the operator still obeys it. <c>log-resume</c> and
    /// <c>log-truncate</c> pass the schema of the second operator, but neither operator knows them. Documentation leaves the choice to its
    /// readers: <c>log-start/log-pause/log-stop</c>.
    /// </summary>
    private static Setting<string> Subcommand(BrSpec spec)
    {
        var (command, stop) = (spec["logSubcommand"], spec["logStop"]);
        if (command.IsKnown(out var text) && text.IndexOf('/') >= 0)
            return Setting<string>.Dynamic(command.Span, text);

        return command.Or(
            stop.IsDynamic ? stop : Setting<string>.Known(PlanNodes.IsTrue(stop) ? "log-stop" : "log-start", stop.Span));
    }

    /// <summary>The operator truncates the log of a resource with the memory that the resource gives.</summary>
    private static SettingList Truncating(SettingList settings) =>
        settings[SettingNames.Memory] is var memory && memory.IsKnown() ? settings.With("truncates", Setting<string>.Known("true", memory.Span)) : settings;

    private static SettingList Measured(BrSpec spec, SettingList settings) => settings.With(SettingNames.MemoryUnset, spec.MemoryUnset("backupMode"));

    /// <summary>Whether the data goes when the resource does. In the templates of a schedule that is how it retains.</summary>
    private static SettingList Cleaned(BrSpec spec, SettingList settings) =>
        spec["cleanPolicy"] is var policy && policy.Is("Delete") && !spec.HasGeneratedDirectory
            ? settings.With(SettingNames.CleanPolicy, policy).With(SettingNames.Resource, spec.Identity)
            : settings;

    private static SettingList TaskSettings(BrSpec spec, SettingList settings) => settings.With(SettingNames.Task, spec.Name);

    /// <summary>The task is the resource itself, and not one that a command names.</summary>
    private static SettingList OwnTaskSettings(BrSpec spec) => TaskSettings(spec, spec.Settings).With(SettingNames.ResourceKind, spec.Resource.Yaml.Setting(spec.Resource.Root["kind"]));

    private static SettingList VolumeSettings(BrSpec spec) =>
        spec.StorageSettings.With(SettingNames.Scope, Setting<string>.Known("volume", spec["backupMode"].Span));

    /// <summary>Without <c>br</c> the first operator runs Dumpling, which reads SQL through <c>from</c>: rows as text, not a snapshot.</summary>
    private static bool IsDump(BrSpec spec) =>
        !spec.Br.Exists && spec["backupMode"].IsAbsent && (spec.Spec["from"].Exists || spec.Spec["dumpling"].Exists || spec.Spec["storageSize"].Exists);
}
