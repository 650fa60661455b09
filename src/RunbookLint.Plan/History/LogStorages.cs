namespace RunbookLint.Plan;

/// <summary>Which operations work on one log.</summary>
internal sealed class LogStorages(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string Storage, string Flags), StorageLocation?> locations = new();

    /// <summary>Logs are told apart by their storage. Where one is not named, the task or the cluster decides.</summary>
    public Certainty Same(Operation first, Operation second)
    {
        var (a, b) = (first.Settings[SettingNames.Storage], second.Settings[SettingNames.Storage]);

        if (SpellOneStorage(first, second))
            return Certainty.Yes;

        if (LocationOf(first) is { } known && LocationOf(second) is { } other)
        {
            return known.RelationTo(other) switch
            {
                StorageRelation.Same => Certainty.Yes,
                StorageRelation.Unknown => Certainty.Maybe,
                _ => Certainty.No,
            };
        }

        if (a.IsDynamic && b.IsDynamic && a.Expression is not null && a.Expression == b.Expression && HaveSameFlags(first, second) && plan.AreTogether(first, second))
            return Certainty.Yes;

        var same = clusters.Same(first, second);
        if (same == Certainty.No || !first.Settings[SettingNames.Task].MayEqual(second.Settings[SettingNames.Task]))
            return Certainty.No;

        return a.IsAbsent || b.IsAbsent ? same : Certainty.Maybe;
    }

    /// <summary>Whether two operations name one storage, whatever else they say.</summary>
    public Certainty SameStorage(Operation first, Operation second)
    {
        if (SpellOneStorage(first, second))
            return Certainty.Yes;

        return (LocationOf(first), LocationOf(second)) is ({ } known, { } other) ? known.RelationTo(other) switch
        {
            StorageRelation.Same => Certainty.Yes,
            StorageRelation.Unknown => Certainty.Maybe,
            _ => Certainty.No,
        }
        : Certainty.Maybe;
    }

    /// <summary>The path of a storage that is surely another one than those with other paths; null when that cannot be said.</summary>
    public string? PathOf(Operation operation) => LocationOf(operation) is { IsPlain: true } location ? location.ToString() : null;

    /// <summary>What is written alike in one document is one, also what BR would refuse.</summary>
    private bool SpellOneStorage(Operation first, Operation second) =>
        first.Settings[SettingNames.Storage].IsKnown(out var text) && second.Settings[SettingNames.Storage].Is(text) && HaveSameFlags(first, second) && plan.AreTogether(first, second);

    private static bool HaveSameFlags(Operation first, Operation second) => StoreFlags.TextOf(first.Settings) == StoreFlags.TextOf(second.Settings);

    private StorageLocation? LocationOf(Operation operation) =>
        operation.Settings[SettingNames.Storage] is var storage && (storage.Value ?? storage.Expression) is { } text
            ? locations.GetOrAdd((text, StoreFlags.TextOf(operation.Settings)), _ => StorageLocation.Of(storage, operation.Settings))
            : null;
}
