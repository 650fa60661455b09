using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the steps that write a snapshot to a storage.</summary>
internal sealed class SnapshotSteps
{
    private readonly RunbookPlan plan;
    private readonly ILookup<string, SnapshotBackup> byKey;

    public SnapshotSteps(RunbookPlan plan)
    {
        this.plan = plan;
        byKey = plan.Operations.OfType<SnapshotBackup>().ToLookup(snapshot => KeyOf(snapshot.Storage, snapshot) ?? "", StringComparer.Ordinal);
    }

    /// <summary>The steps that surely write to the storage that a restore names, in the order of the text.</summary>
    public ImmutableArray<SnapshotBackup> WritingTo(Setting<string> storage, Operation reader)
    {
        if (KeyOf(storage, reader) is not { } key)
            return [];

        var location = StorageLocation.Of(storage);
        return [.. byKey[key].Where(snapshot => snapshot.Settings["storage-suffix"].IsAbsent && IsSame(snapshot, location))];
    }

    private static bool IsSame(SnapshotBackup snapshot, StorageLocation? location) =>
        location is null || (StorageLocation.Of(snapshot.Storage) is { } written && written.RelationTo(location) == StorageRelation.Same);

    /// <summary>A location in one spelling; for one that only the run knows its expression, which means the same inside one document.</summary>
    private string? KeyOf(Setting<string> storage, Operation operation)
    {
        if (StorageLocation.Of(storage) is { } location)
            return location.ToString();

        return storage is { IsDynamic: true, Expression: { Length: > 0 } expression }
            ? $"{plan.DocumentOf(operation)} {storage.Generation} {expression.Trim('"', '\'')}"
            : null;
    }
}
