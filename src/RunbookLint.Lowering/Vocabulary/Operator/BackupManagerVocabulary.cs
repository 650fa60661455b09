using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Operator;

/// <summary>
/// Understands the program that TiDB Operator's jobs run. Cluster and storage stand in the resource that it reads in the cluster, so only
/// the run knows them; the name of the resource is the name of the log task.
/// </summary>
/// <seealso href="https://github.com/pingcap/tidb-operator/tree/release-1.x/cmd/backup-manager/app/cmd"/>
internal sealed class BackupManagerVocabulary : ICommandVocabulary
{
    private static readonly FlagSet Known = new(
    [
        Bool("help", @short: 'h'),
        Bool("tls"),
        Bool("cluster-tls"),
        Bool("skipClientCA"),
        Str("namespace"),
        Str("backupName"),
        Str("restoreName"),
        Str("tikvVersion"),
        Str("mode", "snapshot"),
        Str("subcommand"),
        Str("commit-ts"),
        Str("truncate-until"),
        Str("pitrRestoredTs"),
        Str("logRestoreStartTs"),
    ]);

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var line = PflagReader.Read(Known, call.Arguments);
        if (line.Find("help") is not null || Verb(line) is not { } verb)
            return [];

        var settings = new SettingListBuilder(call.Span)
            .Add(SettingNames.Cluster, Setting<string>.Dynamic(call.Span))
            .Add(SettingNames.Storage, Setting<string>.Dynamic(call.Span));

        if (Value(line, "mode").Is("log"))
            settings.Add(SettingNames.Task, Value(line, "backupName"));

        settings.Add("start-ts", Value(line, "logRestoreStartTs"))
            .Add("restored-ts", Value(line, "pitrRestoredTs"))
            .Add("until", Value(line, "truncate-until"));

        return OperationCatalog.Create(verb, new(call.Span, settings.ToList(call.Facts))) is { } operation ? [operation] : [];
    }

    private static string? Verb(FlagsAndArguments line) => (line.Arguments.FirstOrDefault()?.Text, Mode(line), Value(line, "subcommand").Or("log-start").Value) switch
    {
        ("backup", "snapshot", _) => SnapshotBackup.Name,
        ("backup", "log", "log-start" or "") => StartLogBackup.Name,
        ("backup", "log", "log-stop") => StopLogBackup.Name,
        ("backup", "log", "log-pause") => PauseLogBackup.Name,
        ("backup", "log", "log-resume") => ResumeLogBackup.Name,
        ("backup", "log", "log-truncate") => TruncateLogBackup.Name,
        ("restore", "snapshot", _) => SnapshotRestore.Name,
        ("restore", "pitr", _) => PointRestore.Name,
        _ => null,
    };

    private static string? Mode(FlagsAndArguments line) => Value(line, "mode").Or("snapshot").Value;

    private static Setting<string> Value(FlagsAndArguments line, string flag) => line.Find(flag)?.ToSetting() ?? default;
}
