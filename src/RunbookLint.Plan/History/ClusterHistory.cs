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
    private readonly RestoreHistory restores;
    private readonly ImmutableArray<Operation> logOperations;
    private readonly ImmutableArray<SnapshotBackup> snapshots;
    private readonly ConcurrentDictionary<int, LogBackupTimeline> timelines = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<LogBackupEvent>> events = new();
    private readonly ConcurrentDictionary<Operation, LogBackupState> states = new(OperationReference.Comparer);
    private readonly ConcurrentDictionary<int, Operation?> logBackups = new();
    private readonly Lazy<IReadOnlyList<SnapshotSchedule>> schedules;
    private readonly Lazy<ClusterDeclarations> declarations;

    internal ClusterHistory(RunbookPlan plan)
    {
        this.plan = plan;
        clusters = new(plan);
        restores = new(plan);
        schedules = new(() => [.. new ScheduleHistory(plan, clusters, LogBackupOf).FullSnapshots()]);
        logOperations = [.. plan.Operations.Where(operation => operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or QueryLogBackup or TruncateLogBackup)];
        declarations = new(() => new(plan, clusters));
        snapshots = [.. plan.Operations.OfType<SnapshotBackup>()];
    }

    /// <summary>Whether two operations are about one cluster; as <see cref="RunbookPlan.SameCluster"/>, but cheap to ask again.</summary>
    public Certainty SameCluster(Operation first, Operation second) => clusters.Same(first, second);

    /// <summary>The declarations of an operation's cluster, in the order of the text.</summary>
    public ImmutableArray<DeclareCluster> DeclarationsOf(Operation operation) => declarations.Value.Of(operation);

    /// <summary>The state of the log backup of an operation's cluster when the operation runs.</summary>
    public LogBackupState LogBackupAt(Operation operation) => states.GetOrAdd(operation, moment => TimelineOf(moment).At(moment));

    /// <summary>
    /// An operation that shows that the cluster has a log backup, whenever: a start that the same document does not end, or something
    /// else that needs a task or its log. Null when nothing does.
    /// </summary>
    public Operation? LogBackupOf(Operation operation) => logBackups.GetOrAdd(clusters.Of(operation), _ =>
    {
        Operation? start = null;
        Operation? other = null;
        StopLogBackup? stop = null;

        foreach (var candidate in logOperations.Reverse().Where(candidate => clusters.Same(candidate, operation) == Certainty.Yes))
        {
            if (candidate is StopLogBackup later)
                stop = later;
            else if (stop is not null && plan.Order(candidate, stop) == PlanOrder.Before)
                continue;
            else if (candidate is StartLogBackup)
                start = candidate;
            else if (candidate is not TruncateLogBackup { DryRun.IsAbsent: false })
                other = candidate;
        }

        return start ?? other;
    });

    /// <summary>The snapshots that maybe hold what an operation has written, in the order of the text.</summary>
    public IEnumerable<FollowingSnapshot> SnapshotsAfter(Operation operation)
    {
        foreach (var snapshot in snapshots)
        {
            var same = clusters.Same(snapshot, operation);

            // Across documents unknown equals nothing: the schedule of some cluster says nothing about this one.
            if (same == Certainty.No || (same == Certainty.Maybe && !plan.AreTogether(snapshot, operation)) || SnapshotOrder.Follows(plan, snapshot, operation) is not (var follows and not Certainty.No))
                continue;

            var covers = SnapshotCoverage.Of(snapshot, operation);
            if (covers != Certainty.No)
                yield return new(snapshot, (Certainty)Math.Min((int)same, Math.Min((int)follows, (int)covers)));
        }
    }

    /// <summary>Whether no snapshot can hold what an operation has written.</summary>
    public bool IsNeverBackedUp(Operation operation) => !SnapshotsAfter(operation).Any();

    /// <summary>The log that a restore replays; null when one of its ends is not known.</summary>
    public ReplayedLog? ReplayOf(PointRestore restore) => restores.ReplayOf(restore);

    /// <summary>When full snapshots are taken of the clusters that have a log backup.</summary>
    public IReadOnlyList<SnapshotSchedule> FullSnapshotSchedules => schedules.Value;

    /// <summary>The truncations whose range is known, in the order of the text.</summary>
    public IEnumerable<Truncation> Truncations() => new TruncationHistory(plan, new LogStorages(plan, clusters)).All();

    private LogBackupTimeline TimelineOf(Operation operation) => timelines.GetOrAdd(clusters.Of(operation), _ => new(
        plan,
        Events(plan.Beside(operation), other => clusters.Same(other, operation)),
        EventsOf(clusters.IdentityOf(operation))));

    private ImmutableArray<LogBackupEvent> EventsOf(int identity) => events.GetOrAdd(identity, _ => Events(logOperations, other => clusters.Same(identity, other)));

    private ImmutableArray<LogBackupEvent> Events(IEnumerable<Operation> operations, Func<Operation, Certainty> same) =>
        LogBackupTimeline.Events(plan, operations.Where(TellsOfTask).Select(operation => (operation, clusters.NumberOf(operation), same(operation))).Where(IsOfCluster));

    private static bool TellsOfTask(Operation operation) =>
        operation is StartLogBackup or PauseLogBackup or ResumeLogBackup or StopLogBackup or QueryLogBackup { Decides.Value: "true" };

    private static bool IsOfCluster((Operation Operation, int Number, Certainty Same) entry) =>
        entry.Operation is QueryLogBackup ? entry.Same == Certainty.Yes : entry.Same != Certainty.No;
}
