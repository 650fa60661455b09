using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>A log holds changes only: a restore needs a snapshot to apply them to.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-manual"/>
public sealed class LogBackupWithoutFullBackup : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL4003",
        Name: "log-backup-without-full-backup",
        RuleCategory.Schedule,
        Severity.Warning,
        Summary: "A log backup without a full backup cannot be restored");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<int>();
        var known = new Dictionary<ImmutableArray<SnapshotBackup>, (SnapshotBackup? First, bool Recur)>();

        foreach (var start in plan.Operations.OfType<StartLogBackup>())
        {
            if (reported.Contains(plan.History.ClusterNumber(start)) || plan.History.HasStatedFullBackups(start) != Certainty.No)
                continue;

            // What one cluster has, its other log backups see, too.
            var ofCluster = plan.History.SnapshotsOf(start);
            if (!known.TryGetValue(ofCluster, out var snapshots))
                known.Add(ofCluster, snapshots = (ofCluster.FirstOrDefault(IsOfSql), ofCluster.Any(snapshot => IsOfSql(snapshot) && plan.Recurs(snapshot))));

            if (snapshots.First is not null && (snapshots.Recur || !IsComplete(start, plan, context) || OtherSchedule(start, plan) is null))
                continue;

            reported.Add(plan.History.ClusterNumber(start));

            yield return snapshots.First is null ? None(start, IsComplete(start, plan, context)) : OneOff(start, snapshots.First, OtherSchedule(start, plan)!);
        }
    }

    /// <summary>Backups of keys know nothing of tables.</summary>
    private static bool IsOfSql(SnapshotBackup snapshot) => snapshot.Scope.Value is not ("raw" or "txn");

    private static bool IsComplete(StartLogBackup start, RunbookPlan plan, RuleContext context) => context.IsWholeFolder || SetupPages.Includes(plan, start);

    /// <summary>Something of the cluster or its log that does run on a schedule.</summary>
    private static Operation? OtherSchedule(StartLogBackup start, RunbookPlan plan) => plan.History.Scheduled.FirstOrDefault(operation =>
        operation is TruncateLogBackup or CompactLogBackup ? plan.History.SameLog(operation, start) == Certainty.Yes : plan.History.SameCluster(operation, start) == Certainty.Yes);

    private Finding None(StartLogBackup start, bool isComplete) => new(Descriptor, start.Span, $"{Name(start)} has no full backup to restore from")
    {
        Severity = isComplete ? Severity.Error : Severity.Info,
        Label = "only changes are backed up from here on",
        Help = "take a full backup with `br backup full` when the log backup runs, and again at least every 2 days",
    };

    private Finding OneOff(StartLogBackup start, SnapshotBackup snapshot, Operation scheduled) => new(Descriptor, start.Span, $"{Name(start)} has no full backup on a schedule, so a restore will have to replay ever more of it")
    {
        Label = "only changes are backed up from here on",
        Related = [new(snapshot.Span, "this full backup is taken once"), new(scheduled.Span, "this is on a schedule")],
        Help = "take a full backup at least every 2 days, on a schedule as well",
    };

    private static string Name(StartLogBackup start) => start.Task.IsKnown(out var task) && task!.Length > 0 ? $"log backup '{task}'" : "the log backup";
}
