using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Compares what truncations delete with the full backups that are kept.</summary>
internal sealed class RetentionHistory(RunbookPlan plan, ClusterSpellings clusters)
{
    private static readonly TimeSpan DayPrecision = TimeSpan.FromHours(25);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> alone = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SnapshotBackup> snapshots = [.. plan.Operations.OfType<SnapshotBackup>().Where(IsFull)];

    private readonly Lazy<SnapshotDeletions> deletions = new(() => new SnapshotDeletions(plan));

    /// <summary>The full backups of a document whose instant is written.</summary>
    private readonly Lazy<ILookup<string, (SnapshotBackup Snapshot, Timestamp Taken)>> dated = new(() => plan.Operations.OfType<SnapshotBackup>().Where(IsFull)
        .Select(snapshot => (Snapshot: snapshot, Taken: InstantOf(snapshot))).Where(entry => entry.Taken is not null)
        .ToLookup(entry => plan.DocumentOf(entry.Snapshot) ?? "", entry => (entry.Snapshot, entry.Taken!.Value), StringComparer.Ordinal));

    private (SnapshotBackup Snapshot, TimeSpan Kept, SourceSpan Span)[]? reserved;

    /// <summary>The oldest full backup that the plan shows as kept, and that a truncation takes the log from; null when it does not show one.</summary>
    public LostSnapshot? LostTo(TruncateLogBackup truncation)
    {
        if (truncation.Until.IsKnown(out var text) && Timestamp.TryParse(text!, out var until))
            return OneBefore(truncation, until);

        return truncation.Until is { IsDynamic: true, Expression: { } expression } && RelativeInstant.AgoOf(expression) is { } ago
            ? KeptLonger(truncation, ago)
            : null;
    }

    /// <summary>A backup whose instant is written, and that nothing may delete.</summary>
    /// <remarks>Which of the commands of two documents are run for one purpose, neither tells.</remarks>
    private LostSnapshot? OneBefore(TruncateLogBackup truncation, Timestamp until)
    {
        foreach (var (snapshot, taken) in dated.Value[plan.DocumentOf(truncation) ?? ""])
        {
            if (taken.Latest < until.Earliest && IsOfLog(snapshot, truncation) && !plan.Recurs(snapshot)
                && plan.Order(snapshot, truncation) is not PlanOrder.Exclusive && !deletions.Value.MayDelete(snapshot))
            {
                return new(snapshot.BackupTs.IsKnown() ? snapshot.BackupTs.Span : snapshot.Span);
            }
        }

        return null;
    }

    /// <summary>Full backups that are kept longer than the log. Both counted in days, a day's difference is none.</summary>
    private LostSnapshot? KeptLonger(TruncateLogBackup truncation, TimeSpan ago)
    {
        foreach (var (snapshot, kept, span) in reserved ??= [.. Reserved()])
        {
            if (kept > ago + DayPrecision && IsOfLog(snapshot, truncation))
                return new(span) { Kept = kept, LogKept = ago };
        }

        return null;
    }

    /// <summary>The full backups of which the plan says how long they are kept.</summary>
    private IEnumerable<(SnapshotBackup Snapshot, TimeSpan Kept, SourceSpan Span)> Reserved()
    {
        foreach (var snapshot in snapshots)
        {
            var time = snapshot.Settings["max-reserved-time"];
            if (time.IsKnown(out var text) && GoDuration.TryParse(text!, out var length))
                yield return (snapshot, length, time.Span);
            else if (time.IsAbsent && deletions.Value.KeptFor(snapshot) is var (rotated, span))
                yield return (snapshot, rotated, span);
        }
    }

    private static Timestamp? InstantOf(SnapshotBackup snapshot) =>
        snapshot.BackupTs.IsKnown(out var text) && Timestamp.TryParse(text!, out var instant) ? instant
        : snapshot.BackupTs.IsAbsent && snapshot.Storage.IsKnown(out var url) && SnapshotPath.TryReadInstant(url!, out var named) ? named
        : null;

    /// <summary>A truncation names its storage and no cluster: beside the backup it means the log of that cluster, elsewhere the one that a task writes there.</summary>
    private bool IsOfLog(SnapshotBackup snapshot, TruncateLogBackup truncation)
    {
        if (clusters.Same(snapshot, truncation) == Certainty.Yes || (plan.AreTogether(snapshot, truncation) && truncation.Cluster.IsAbsent && IsAlone(snapshot)))
            return true;

        return plan.History.LogOf(truncation) is { } start && clusters.Same(snapshot, start) == Certainty.Yes;
    }

    /// <summary>Whether a document deals with no other cluster.</summary>
    private bool IsAlone(SnapshotBackup snapshot)
    {
        var document = plan.DocumentOf(snapshot) ?? "";
        if (!alone.TryGetValue(document, out var isAlone))
        {
            isAlone = plan.Beside(snapshot).All(other => other.Cluster.IsAbsent || clusters.Same(snapshot, other) == Certainty.Yes);
            alone[document] = isAlone;
        }

        return isAlone;
    }

    private static bool IsFull(SnapshotBackup snapshot) => snapshot.Scope.Value is null or "full" && !snapshot.Scope.IsDynamic && snapshot.LastBackupTs.IsAbsent;
}
