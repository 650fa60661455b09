using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary><c>--storage</c> of a point-in-time restore is the log, where that of every other restore is the snapshot.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-pitr-guide"/>
public sealed class RestoreStoragesSwapped : Rule<Plan.PointRestore>
{
    private static readonly HashSet<string> SnapshotWords = new(["snapshot", "snapshots", "snap", "full", "fullbackup", "base", "basebackup"], StringComparer.Ordinal);
    private static readonly HashSet<string> LogWords = new(["log", "logs", "logbackup", "pitr", "wal", "stream"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1024",
        Name: "restore-storages-swapped",
        RuleCategory.PointRestore,
        Severity.Error,
        Summary: "A restore that reads the log where the snapshot lies, or the snapshot where the log lies, cannot work");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        var (log, full) = (restore.Storage, restore.FullBackupStorage);
        var snapshot = plan.History.LogsIn(log, restore).Any() ? null : plan.History.SnapshotsIn(log, restore).FirstOrDefault();
        var task = full.IsAbsent || plan.History.SnapshotsIn(full, restore).Any() ? null : plan.History.LogsIn(full, restore).FirstOrDefault();

        if (snapshot is null && task is null && (IsProven(log, full, restore, plan) || !AreNamedSwapped(log, full)))
            yield break;

        var isSwapped = !full.IsAbsent && (task is not null || snapshot is not null || AreNamedSwapped(log, full));
        var message = !isSwapped ? "--storage reads the snapshot's path: a point-in-time restore wants the log there, and the snapshot in --full-backup-storage"
            : snapshot is not null && task is null && !Says(full, LogWords) ? "--storage reads the snapshot's path, where the log belongs"
            : snapshot is null && task is not null && !Says(log, SnapshotWords) ? "--full-backup-storage reads the log's path, where the snapshot belongs"
            : "--storage reads the snapshot's path and --full-backup-storage the log's: they are swapped";

        var place = snapshot is null && task is not null ? full : log;
        yield return new(Descriptor, place.Span, message)
        {
            Label = place == full ? "holds log" : "holds snapshots",
            Related =
            [
                .. snapshot is not null ? [new RelatedPlace(snapshot.Span, "this puts snapshots there")] : Array.Empty<RelatedPlace>(),
                .. task is not null ? [new RelatedPlace(task.Span, "this puts log there")] : Array.Empty<RelatedPlace>(),
            ],
            Help = "give the log's storage as --storage, and the snapshot's as --full-backup-storage",
            Fix = isSwapped ? FixOf(log, full) : null,
        };
    }

    /// <summary>Whether the storage of a restore's log is surely one that holds snapshots.</summary>
    public static bool ReadsSnapshots(Plan.PointRestore restore, RunbookPlan plan) =>
        !plan.History.LogsIn(restore.Storage, restore).Any() && plan.History.SnapshotsIn(restore.Storage, restore).Any();

    /// <summary>Each in the place of the other, when both are written out; field by field, when both have the same fields.</summary>
    private static Fix? FixOf(Setting<string> log, Setting<string> full)
    {
        if (!log.IsKnown(out var first) || !full.IsKnown(out var second))
            return null;

        ImmutableArray<FixEdit?> edits = log.Parts.IsEmpty && full.Parts.IsEmpty
            ? [FixEdit.Replace(log, second), FixEdit.Replace(full, first)]
            : log.Parts.Select(part => part.Name).SequenceEqual(full.Parts.Select(part => part.Name), StringComparer.Ordinal)
            ? [.. log.Parts.Zip(full.Parts, Swap).SelectMany(swap => swap)]
            : [null];

        return edits.Contains(null) ? null : new("swap the storages", FixSafety.Unsafe, [.. edits.OfType<FixEdit>()]);
    }

    private static IEnumerable<FixEdit?> Swap(SettingPart one, SettingPart other) =>
        one.Value == other.Value ? [] : [FixEdit.Replace(one, other.Value), FixEdit.Replace(other, one.Value)];

    /// <summary>Whether steps show that the storages are the right ones, whatever they are called.</summary>
    private static bool IsProven(Setting<string> log, Setting<string> full, Plan.PointRestore restore, RunbookPlan plan) =>
        plan.History.LogsIn(log, restore).Any() || plan.History.SnapshotsIn(full, restore).Any();

    /// <summary>Paths decide only when each says the opposite of what it is given for.</summary>
    private static bool AreNamedSwapped(Setting<string> log, Setting<string> full)
    {
        // What both say, such as the folder around them, tells nothing.
        ImmutableArray<string> first = [.. WordsOf(log).Except(WordsOf(full))];
        ImmutableArray<string> second = [.. WordsOf(full).Except(WordsOf(log))];
        return first.Any(SnapshotWords.Contains) && !first.Any(LogWords.Contains) && second.Any(LogWords.Contains) && !second.Any(SnapshotWords.Contains);
    }

    private static bool Says(Setting<string> storage, HashSet<string> words) => WordsOf(storage).Any(words.Contains);

    private static IEnumerable<string> WordsOf(Setting<string> storage)
    {
        if (!storage.IsKnown(out var url))
            return [];

        var path = ImportFinding.WithoutParameters(url);
        var authority = path.IndexOf("://", StringComparison.Ordinal);
        var start = authority < 0 ? 0 : path.IndexOf('/', authority + 3);
        return start < 0 ? [] : new string([.. path.Substring(start).Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}
