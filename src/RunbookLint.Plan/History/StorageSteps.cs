using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the steps that write a snapshot, or a log, to a storage.</summary>
internal sealed class StorageSteps<TOperation>
    where TOperation : Operation
{
    private readonly RunbookPlan plan;
    private readonly ILookup<string, (TOperation Step, StorageLocation? Location)> byKey;
    private readonly ConcurrentDictionary<(string Key, string? Store), ImmutableArray<TOperation>> known = new();

    public StorageSteps(RunbookPlan plan)
    {
        this.plan = plan;
        byKey = plan.Operations.OfType<TOperation>().Where(step => step.Settings["storage-suffix"].IsAbsent)
            .ToLookup(step => KeyOf(step.Settings[SettingNames.Storage], step) ?? "", step => (step, StorageLocation.Of(step.Settings[SettingNames.Storage], step.Settings)), StringComparer.Ordinal);
    }

    /// <summary>The steps that surely write to the storage that a restore names, in the order of the text.</summary>
    public ImmutableArray<TOperation> WritingTo(Setting<string> storage, Operation reader)
    {
        if (KeyOf(storage, reader) is not { } key)
            return [];

        var location = StorageLocation.Of(storage, reader.Settings);
        return known.GetOrAdd((key, location?.StoreKey), _ =>
            [.. byKey[key].Where(entry => location is null || entry.Location?.RelationTo(location) == StorageRelation.Same).Select(entry => entry.Step)]);
    }

    /// <summary>A location in one spelling; for one that only the run knows its expression, which means the same inside one document.</summary>
    private string? KeyOf(Setting<string> storage, Operation operation)
    {
        if (StorageLocation.Of(storage, operation.Settings) is { } location)
            return location.ToString();

        return storage is { IsDynamic: true, Expression: { Length: > 0 } expression }
            ? $"{plan.DocumentOf(operation)} {storage.Generation} {expression.Trim('"', '\'')}{StoreFlags.TextOf(operation.Settings)}"
            : null;
    }
}
