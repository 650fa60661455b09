using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>
/// What a plan does to its clusters over time: log backups that come and go, the snapshots and imports between them, the log that
/// restores replay and truncations delete.
/// </summary>
/// <remarks>
/// Answers are three-valued where the text leaves a doubt. What accuses must be of the same cluster surely, what excuses maybe. The
/// cost of one question is linear in the plan.
/// </remarks>
public sealed class ClusterHistory
{
    private readonly RunbookPlan plan;
    private readonly ClusterSpellings clusters;
    private readonly RestoreSources sources;
    private readonly RestoredImports restoredImports;
    private readonly Lazy<RestoreChains> chains;
    private readonly StorageSteps<SnapshotBackup> snapshotSteps;
    private readonly StorageSteps<StartLogBackup> logSteps;
    private readonly RestoreHistory restores;
    private readonly Lazy<ChangefeedHistory> changefeeds;
    private readonly Lazy<ImportHistory> imports;
    private readonly Lazy<VersionHistory> versions;
    private readonly Lazy<StorageHistory> storages;
    private readonly Lazy<DeletedLogs> deletedLogs;
    private readonly Lazy<RotationHistory> rotations;
    private readonly ImmutableArray<Operation> logOperations;
    private readonly ImmutableArray<SnapshotBackup> snapshots;
    private readonly ImmutableArray<DeclareCluster> withoutLogBackup;
    private readonly ConcurrentDictionary<int, LogBackupTimeline> timelines = new();
    private readonly ConcurrentDictionary<int, ForeignEvents> events = new();
    private readonly ConcurrentDictionary<Operation, LogBackupState> states = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<ImmutableArray<Operation>, Operation?> logBackups = new();
    private readonly ConcurrentDictionary<Operation, bool> neverBackedUp = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<Operation, StartLogBackup?> logOf = new(OperationReference.Comparer);
    private readonly ClusterOperations<Operation> logOperationsOf;
    private readonly FollowingSnapshots following;
    private readonly StatedBackups stated;
    private readonly Lazy<IReadOnlyList<SnapshotSchedule>> schedules;
    private readonly Lazy<AlertHistory> alerts;
    private readonly ClusterOperations<SnapshotBackup> snapshotsOf;
    private readonly ClusterSteps steps;
    private readonly DestroyedClusters destroyed;
    private readonly LogStorages logs;
    private readonly Lazy<ImmutableArray<Operation>> scheduled;
    private readonly Lazy<ILookup<string, TruncateLogBackup>> truncations;
    private readonly Lazy<RetentionHistory> retention;
    private readonly Lazy<ImmutableArray<TaskPause>> pauses;
    private readonly Lazy<ImmutableArray<LogRestart>> restarts;
    private readonly Lazy<ClusterDeclarations> declarations;

    internal ClusterHistory(RunbookPlan plan)
    {
        this.plan = plan;
        clusters = new(plan);
        snapshotSteps = new(plan);
        logSteps = new(plan);
        restores = new(snapshotSteps, new(plan, () => schedules!.Value));
        sources = new(snapshotSteps, logSteps);
        snapshots = [.. plan.Operations.OfType<SnapshotBackup>()];
        snapshotsOf = new(plan, clusters, snapshots, (_, same) => same != Certainty.No);
        following = new(plan, clusters, snapshots);
        stated = new(plan, clusters);
        restoredImports = new(plan, clusters, snapshotSteps, logSteps, restores, SnapshotsAfter);
        chains = new(() => new(plan, clusters));
        changefeeds = new(() => new ChangefeedHistory(plan, clusters));
        imports = new(() => new ImportHistory(plan, clusters));
        versions = new(() => new VersionHistory(plan, declarations!.Value));
        storages = new(() => new StorageHistory(plan, clusters));
        deletedLogs = new(() => new DeletedLogs(plan, clusters));
        schedules = new(() => [.. new ScheduleHistory(plan, clusters, LogBackupOf).FullSnapshots()]);
        rotations = new(() => new RotationHistory(plan));
        steps = new(plan, clusters);
        destroyed = new(plan, clusters);
        logs = new(plan, clusters);
        scheduled = new(() => [.. plan.Operations.Where(operation => plan.ScheduleOf(operation) is not null)]);
        truncations = new(() => plan.Operations.OfType<TruncateLogBackup>().ToLookup(truncation => plan.DocumentOf(truncation) ?? "", StringComparer.Ordinal));
        retention = new(() => new RetentionHistory(plan, clusters));
        pauses = new(() => [.. new PauseHistory(plan, clusters, steps, destroyed).All()]);
        restarts = new(() => [.. new RestartHistory(plan, clusters, steps, logs).All()]);
        alerts = new(() => new AlertHistory(plan, this));
        logOperations = [.. plan.Operations.Where(operation => operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or QueryLogBackup or TruncateLogBackup or DestroyCluster || IsDeclared(operation, "always"))];
        withoutLogBackup = [.. plan.Operations.OfType<DeclareCluster>().Where(cluster => IsDeclared(cluster, "never"))];
        declarations = new(() => new(plan, clusters, destroyed));
        logOperationsOf = new(plan, clusters, logOperations, (_, same) => same == Certainty.Yes);
    }

    /// <summary>Whether two operations are about one cluster; as <see cref="RunbookPlan.SameCluster"/>, but cheap to ask again.</summary>
    public Certainty SameCluster(Operation first, Operation second) => clusters.Same(first, second);

    /// <summary>The declarations of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<DeclareCluster> DeclarationsOf(Operation operation) => declarations.Value.Of(operation);

    /// <summary>The declarations that tell the version which an operation's cluster has when the operation runs; none when it is not known.</summary>
    public ImmutableArray<DeclareCluster> VersionsAt(Operation operation) => declarations.Value.VersionsAt(operation);

    /// <summary>The state of the log backup of an operation's cluster when the operation runs.</summary>
    public LogBackupState LogBackupAt(Operation operation) =>
        states.GetOrAdd(operation, moment => HasNoLogBackup(moment) ? new(Certainty.No) : TimelineOf(moment).At(moment));

    /// <summary>
    /// An operation that shows that the cluster has a log backup, whenever: a start that the same document does not end, or something
    /// else that needs a task or its log. Null when nothing does.
    /// </summary>
    public Operation? LogBackupOf(Operation operation) => HasNoLogBackup(operation) ? null : logBackups.GetOrAdd(logOperationsOf.Of(operation), ofCluster =>
    {
        Operation? start = null;
        Operation? other = null;
        Operation? stop = null;

        foreach (var candidate in ofCluster.Reverse())
        {
            if (candidate is StopLogBackup or DestroyCluster)
                stop = candidate;
            else if (stop is not null && plan.Order(candidate, stop) == PlanOrder.Before)
                continue;
            else if (candidate is StartLogBackup)
                start = candidate;
            else if (candidate is not TruncateLogBackup { DryRun.IsAbsent: false })
                other = candidate;
        }

        return start ?? other;
    });

    /// <summary>
    /// What shows that the cluster of an operation surely has a changefeed when the operation runs: its creation, a pause or resume, or a
    /// declared TiCDC. A paused changefeed exists. Null when nothing shows it, and when it may have been removed.
    /// </summary>
    public Operation? ChangefeedAt(Operation operation) => changefeeds.Value.At(operation);

    /// <summary>What shows that a cluster has a log backup, whenever: one operation for each cluster, in the order of the text.</summary>
    public IEnumerable<Operation> LogBackups()
    {
        var identities = new HashSet<int>();
        var spellings = new HashSet<int>();

        foreach (var operation in logOperations.Where(operation => operation is not (TruncateLogBackup or DestroyCluster)))
        {
            if (spellings.Add(clusters.Of(operation)) && (clusters.IdentityOf(operation) is var identity && (identity < 0 || identities.Add(identity))) && LogBackupOf(operation) is { } evidence)
                yield return evidence;
        }
    }

    /// <summary>How far full backups of clusters with a log backup are apart, where only prose says it.</summary>
    public IEnumerable<StatedInterval> StatedFullBackups() => new StatedHistory(plan, this).FullBackups();

    /// <summary>Whether the cluster of an operation maybe has a log backup. What cannot be told is maybe.</summary>
    public bool MayHaveLogBackup(Operation operation) =>
        !HasNoLogBackup(operation) && logOperations.Any(candidate => clusters.Same(candidate, operation) != Certainty.No);

    /// <summary>When the cluster of an operation gets full snapshots, with a log backup or without; null when no schedule says it.</summary>
    public SnapshotRhythm? SnapshotRhythmOf(Operation operation) => new ScheduleHistory(plan, clusters, LogBackupOf).Of(operation);

    /// <summary>What the writes of the cluster of an operation wait for before its log backup holds them.</summary>
    public CheckpointDelay CheckpointDelayOf(Operation operation) => CheckpointDelay.Of(plan, clusters, operation);

    /// <summary>The alerts, and what they miss.</summary>
    public AlertHistory Alerts => alerts.Value;

    /// <summary>The snapshots that maybe hold what an operation has written, in the order of the text.</summary>
    public IEnumerable<FollowingSnapshot> SnapshotsAfter(Operation operation) => following.Of(operation);

    /// <summary>The physical imports that surely run while a snapshot of what they import is taken, in the order of the text.</summary>
    public IEnumerable<Import> ImportsDuring(SnapshotBackup snapshot) => imports.Value.During(snapshot);

    /// <summary>The version that an operation meets: that of its tool, else that of its cluster; null when it is not known.</summary>
    public ComponentVersion? VersionAt(Operation operation) => versions.Value.At(operation);

    /// <summary>Whether the plan names versions of clusters and log backups, and all of them are older than one.</summary>
    public bool IsAllBefore(ComponentVersion version) => versions.Value.Newest is { } newest && newest < version;

    /// <summary>Whether prose says that full backups are taken again and again of the cluster of an operation.</summary>
    public Certainty HasStatedFullBackups(Operation operation) => stated.Of(operation);

    /// <summary>Whether no snapshot can hold what an operation has written.</summary>
    public bool IsNeverBackedUp(Operation operation) => neverBackedUp.GetOrAdd(operation, _ => !following.Of(operation).Any() && stated.Of(operation) != Certainty.Yes);

    /// <summary>Log backups and snapshots that are written to one directory, or one into that of the other.</summary>
    public IEnumerable<StorageConflict> LogsAmongSnapshots() => storages.Value.LogsAmongSnapshots();

    /// <summary>Log backups of two clusters that are written to one directory.</summary>
    public IEnumerable<StorageConflict> LogsOfSeveralClusters() => storages.Value.LogsOfSeveralClusters();

    /// <summary>
    /// The log backup that has nothing but one snapshot to build on; null when the cluster has none, when the snapshot is taken again and
    /// again, and when another one may be of the same cluster.
    /// </summary>
    public Operation? LogBackupOnlyOn(SnapshotBackup snapshot) =>
        plan.ScheduleOf(snapshot) is null && LogBackupOf(snapshot) is { } log && snapshots.All(other => ReferenceEquals(other, snapshot) || clusters.Same(other, snapshot) == Certainty.No)
            ? log
            : null;

    /// <summary>The log whose files a deletion surely takes away, by an operation that names its storage; null when it takes none.</summary>
    public Operation? LogDeletedBy(DeleteFiles deletion) => deletedLogs.Value.DeletedBy(deletion);

    /// <summary>The log that a restore replays; null when one of its ends is not known.</summary>
    public ReplayedLog? ReplayOf(PointRestore restore) => restores.ReplayOf(restore);

    /// <summary>Where the replay of a restore starts; null when that is not known.</summary>
    public BaseSnapshot? BaseOf(PointRestore restore) => restores.BaseOf(restore);

    /// <summary>The steps that write the snapshot and the log which a restore reads.</summary>
    public IEnumerable<Operation> SourcesOf(PointRestore restore) => sources.StepsOf(restore);

    /// <summary>The import that a restore brings back in part or wrongly; null when there surely is none.</summary>
    public RestoredImport? ImportIn(PointRestore restore) => restoredImports.Of(restore);

    /// <summary>An import that surely runs before a restore, into the cluster that is restored into; null when there is none.</summary>
    public Import? ImportInto(PointRestore restore) => restoredImports.Into(restore);

    /// <summary>The snapshots that steps surely write to a storage which an operation names.</summary>
    public IEnumerable<SnapshotBackup> SnapshotsIn(Setting<string> storage, Operation reader) => snapshotSteps.WritingTo(storage, reader);

    /// <summary>The log backups that surely write to a storage which an operation names.</summary>
    public IEnumerable<StartLogBackup> LogsIn(Setting<string> storage, Operation reader) => logSteps.WritingTo(storage, reader);

    /// <summary>The restore of the same log into the same cluster that comes before in the flow; null when there is none.</summary>
    public PointRestore? RestoreBefore(PointRestore restore) => chains.Value.Before(restore);

    /// <summary>When full snapshots are taken of the clusters that have a log backup.</summary>
    public IReadOnlyList<SnapshotSchedule> FullSnapshotSchedules => schedules.Value;

    /// <summary>The truncations whose range is known, in the order of the text.</summary>
    public IEnumerable<Truncation> Truncations() => new TruncationHistory(plan, clusters, logs).All();

    /// <summary>The snapshots that are maybe of the cluster of an operation, in the order of the text.</summary>
    public ImmutableArray<SnapshotBackup> SnapshotsOf(Operation operation) => snapshotsOf.Of(operation);

    /// <summary>The stretches in which log backups stand still, in the order in which they begin.</summary>
    public ImmutableArray<TaskPause> Pauses => pauses.Value;

    /// <summary>The log backups that start where another one of the cluster has been.</summary>
    public ImmutableArray<LogRestart> Restarts => restarts.Value;

    /// <summary>The steps of the same document that surely run before an operation and concern the log backup of its cluster, the nearest first.</summary>
    public IEnumerable<Operation> StepsBefore(Operation operation) => steps.Before(operation);

    /// <summary>The steps of the same document that surely run after an operation and concern the log backup of its cluster.</summary>
    public IEnumerable<Operation> StepsAfter(Operation operation) => steps.After(operation);

    /// <summary>The steps of the same document that concern the log backup of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<Operation> StepsOf(Operation operation) => steps.Of(operation);

    /// <summary>The same number for all operations of one document that spell their cluster alike, and for all that name it in any document.</summary>
    public int ClusterNumber(Operation operation) => clusters.IdentityOf(operation) is >= 0 and var identity ? -1 - identity : clusters.Of(operation);

    /// <summary>Whether the cluster of an operation is maybe destroyed before it, so that the earlier operation was about another one in its place.</summary>
    public bool IsRebuiltBetween(Operation earlier, Operation later) => destroyed.IsBetween(earlier, later);

    /// <summary>All operations that run on a schedule, in the order of the text.</summary>
    public ImmutableArray<Operation> Scheduled => scheduled.Value;

    /// <summary>The steps of the same document that delete what is older than a full backup: they truncate log, or delete the full backups before it.</summary>
    public IEnumerable<Operation> DeletionsBeside(SnapshotBackup backup) =>
        truncations.Value[plan.DocumentOf(backup) ?? ""].Where(truncation => truncation.DryRun.Or("false").Is("false")).Concat<Operation>(rotations.Value.OfOlderThan(backup));

    /// <summary>The path of a log that is surely another one than those with other paths; null when that cannot be said.</summary>
    public string? LogPathOf(TruncateLogBackup truncation) => logs.PathOf(truncation);

    /// <summary>The first start that surely writes the log of a truncation; null when none is known.</summary>
    public StartLogBackup? LogOf(TruncateLogBackup truncation) => logOf.GetOrAdd(truncation, _ => (StartLogBackup?)logOperations.FirstOrDefault(operation => operation is StartLogBackup && logs.Same(operation, truncation) == Certainty.Yes));

    /// <summary>The oldest full backup that is kept although a truncation deletes the log that it needs; null when the plan shows none.</summary>
    public LostSnapshot? OldestSnapshotLost(TruncateLogBackup truncation) => retention.Value.LostTo(truncation);

    /// <summary>The log that a deletion of old snapshots leaves without one to restore it from; null when there surely is none.</summary>
    public LostBase? BaseLostTo(DeleteFiles deletion) => rotations.Value.LostTo(deletion);

    /// <summary>Whether two operations work on one log.</summary>
    public Certainty SameLog(Operation first, Operation second) => logs.Same(first, second);

    private LogBackupTimeline TimelineOf(Operation operation) => timelines.GetOrAdd(clusters.Of(operation), _ => new(
        plan,
        plan.DocumentOf(operation),
        Events(plan.Beside(operation), other => clusters.Same(other, operation)),
        EventsOf(clusters.IdentityOf(operation))));

    private ForeignEvents EventsOf(int identity) => events.GetOrAdd(identity, _ => new(Events(logOperations, other => clusters.Same(identity, other))));

    private ImmutableArray<LogBackupEvent> Events(IEnumerable<Operation> operations, Func<Operation, Certainty> same) =>
        LogBackupTimeline.Events(plan, operations.Where(TellsOfTask).Select(operation => (operation, clusters.NumberOf(operation), same(operation))).Where(IsOfCluster));

    private static bool TellsOfTask(Operation operation) =>
        operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or DestroyCluster or QueryLogBackup { Decides.Value: "true" } || IsDeclared(operation, "always");

    /// <summary>The configuration knows better than any file.</summary>
    private bool HasNoLogBackup(Operation operation) => withoutLogBackup.Any(cluster => clusters.Same(cluster, operation) == Certainty.Yes);

    private static bool IsDeclared(Operation operation, string value) => operation is DeclareCluster cluster && cluster.LogBackup.Is(value);

    private static bool IsOfCluster((Operation Operation, int Number, Certainty Same) entry) =>
        entry.Operation is QueryLogBackup or DeclareCluster ? entry.Same == Certainty.Yes : entry.Same != Certainty.No;
}
