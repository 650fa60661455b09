using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using static RunbookLint.Lowering.Vocabulary.Br.BrFlags;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>The commands of <c>br</c>.</summary>
/// <seealso href="https://github.com/pingcap/tidb/tree/master/br/cmd/br"/>
internal static class BrCommands
{
    private static readonly ImmutableArray<BrCommand> All =
    [
        new("backup full", SnapshotBackup.Name, [.. Backup, .. Filter, .. VolumeBackup]),
        new("backup db", SnapshotBackup.Name, [.. Backup, .. Database]),
        new("backup table", SnapshotBackup.Name, [.. Backup, .. Table]),
        new("backup raw", SnapshotBackup.Name, [.. Backup, .. KeyRange, Str("dst-api-version")]),
        new("backup txn", SnapshotBackup.Name, [.. Backup, .. KeyRange]),

        new("restore full", SnapshotRestore.Name, [.. Restore, .. Filter, .. Repository, .. VolumeRestore]),
        new("restore db", SnapshotRestore.Name, [.. Restore, .. Database, .. Repository]),
        new("restore table", SnapshotRestore.Name, [.. Restore, .. Table, .. Repository]),
        new("restore raw", SnapshotRestore.Name, [.. Restore, .. KeyRange]),
        new("restore txn", SnapshotRestore.Name, [.. Restore, .. KeyRange]),
        new("restore point", PointRestore.Name, [.. Restore, .. Filter, .. Point, .. Repository]),

        new("log start", StartLogBackup.Name, [.. LogTask, .. LogStart, .. Filter]),
        new("log pause", PauseLogBackup.Name, [.. LogTask, .. LogPause]),
        new("log resume", ResumeLogBackup.Name, LogTask),
        new("log stop", StopLogBackup.Name, LogTask),
        new("log status", QueryLogBackup.Name, LogStatus),
        new("log metadata", QueryLogBackup.Name, []),
        new("log truncate", TruncateLogBackup.Name, LogTruncate),
        new("log advancer", InspectBackup.Name, [.. LogTask, .. Advancer]),

        new("abort restore full", AbortRestore.Name, [.. Restore, .. Filter, .. Repository, .. VolumeRestore]),
        new("abort restore db", AbortRestore.Name, [.. Restore, .. Database, .. Repository]),
        new("abort restore table", AbortRestore.Name, [.. Restore, .. Table, .. Repository]),
        new("abort restore point", AbortRestore.Name, [.. Restore, .. Filter, .. Point, .. Repository]),

        new("operator pause-gc-and-schedulers", InspectBackup.Name, PrepareSnapshot),
        new("operator prepare-for-snapshot-backup", InspectBackup.Name, PrepareSnapshot),
        new("operator base64ify", InspectBackup.Name, [Bool("load-creds")]),
        new("operator list-migrations", InspectBackup.Name, [Bool("json")]),
        new("operator unsafe-migrate-to", InspectBackup.Name, Migrate),
        new("operator force-flush", InspectBackup.Name, [Str("stores", ".*")]),
        new("operator checksum-as", InspectBackup.Name, [.. Filter, .. Checksum]),
        new("operator checksum-pitr", InspectBackup.Name, [.. Filter, .. Checksum]),
        new("operator checksum-upstream", InspectBackup.Name, [.. Filter, .. Checksum]),

        new("debug checksum", InspectBackup.Name, []),
        new("debug backupmeta validate", InspectBackup.Name, [Uint("offset", "0")]),
        new("debug decode", InspectBackup.Name, [Str("field")]),
        new("debug encode", InspectBackup.Name, []),
        new("debug reset-pd-config-as-default", InspectBackup.Name, []),
        new("debug search-log-backup", InspectBackup.Name, [Str("search-key"), Str("start-ts"), Str("end-ts")]),

        new("repo snapshot list", null, []),
        new("repo snapshot get", null, [Str("backup-id"), Str("view", "basic")]),
        new("repo snapshot delete", null, [Str("backup-id"), Bool("yes", @short: 'y')]),
        new("repo snapshot pending discard", null, [Str("backup-id"), Bool("yes", @short: 'y')]),
    ];

    private static readonly Dictionary<string, BrCommand> ByPath = All.ToDictionary(command => command.Path, StringComparer.Ordinal);

    /// <summary>The paths of commands and of what groups them; the empty path groups all.</summary>
    private static readonly HashSet<string> Paths = new(All.SelectMany(command => Prefixes(command.Path)), StringComparer.Ordinal);

    /// <summary>Older and shorter names of the first verb.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["stream"] = "log",
        ["validate"] = "debug",
    };

    /// <summary>The flags of all commands: before its verbs are known, a command line is read with these.</summary>
    public static FlagSet AnyFlags { get; } = new([.. Root, .. Common, .. Storage, .. All.SelectMany(command => command.OwnFlags)]);

    /// <summary>The command with a path, or null.</summary>
    public static BrCommand? Find(string path) => ByPath.TryGetValue(path, out var command) ? command : null;

    /// <summary>The path one verb further, or null when no such verb follows.</summary>
    public static string? Descend(string path, string verb)
    {
        var name = path.Length == 0 && Aliases.TryGetValue(verb, out var alias) ? alias : verb;
        var further = path.Length == 0 ? name : path + " " + name;
        return Paths.Contains(further) ? further : null;
    }

    /// <summary>The commands, in the order of the table.</summary>
    public static IEnumerable<BrCommand> Known => All;

    /// <summary>The verbs that may follow a path.</summary>
    public static IEnumerable<string> VerbsBehind(string path) =>
        Paths.Where(known => path.Length == 0 ? known.IndexOf(' ') < 0 : known.StartsWith(path + " ", StringComparison.Ordinal) && known.IndexOf(' ', path.Length + 1) < 0)
            .Select(known => known.Substring(known.LastIndexOf(' ') + 1));

    /// <summary>The first command with a flag that not all commands have.</summary>
    public static string? OwnerOf(GivenFlag flag) => flag.Name.Length < 2
        ? null
        : All.FirstOrDefault(command => command.OwnFlags.Any(own => own.Name == flag.Name && !own.IsHidden))?.Path;

    /// <summary>The flags of all commands below a path, for a resource that runs several of them.</summary>
    public static FlagSet FlagsBelow(string path) =>
        new([.. Root, .. Common, .. Storage, .. All.Where(command => command.Path == path || command.Path.StartsWith(path + " ", StringComparison.Ordinal)).SelectMany(command => command.OwnFlags)]);

    private static IEnumerable<string> Prefixes(string path)
    {
        for (var blank = path.IndexOf(' '); blank >= 0; blank = path.IndexOf(' ', blank + 1))
            yield return path.Substring(0, blank);

        yield return path;
    }
}
