namespace RunbookLint.Plan;

/// <summary>Which operations work on one log.</summary>
internal sealed class LogStorages(RunbookPlan plan, ClusterSpellings clusters)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, StorageLocation?> locations = new(StringComparer.Ordinal);

    /// <summary>Logs are told apart by their storage. Where one is not named, the task or the cluster decides.</summary>
    public Certainty Same(Operation first, Operation second)
    {
        var (a, b) = (first.Settings[SettingNames.Storage], second.Settings[SettingNames.Storage]);

        if (a.IsKnown(out var text) && b.Is(text!) && plan.AreTogether(first, second))
            return Certainty.Yes;

        if (LocationOf(a) is { } known && LocationOf(b) is { } other)
        {
            return known.RelationTo(other) switch
            {
                StorageRelation.Same => Certainty.Yes,
                StorageRelation.Unknown => Certainty.Maybe,
                _ => Certainty.No,
            };
        }

        if (a.IsDynamic && b.IsDynamic && a.Expression is not null && a.Expression == b.Expression && plan.AreTogether(first, second))
            return Certainty.Yes;

        var same = clusters.Same(first, second);
        if (same == Certainty.No || !first.Settings[SettingNames.Task].MayEqual(second.Settings[SettingNames.Task]))
            return Certainty.No;

        return a.IsAbsent || b.IsAbsent ? same : Certainty.Maybe;
    }

    /// <summary>Whether two operations name one storage, whatever else they say.</summary>
    public Certainty SameStorage(Operation first, Operation second)
    {
        var (a, b) = (first.Settings[SettingNames.Storage], second.Settings[SettingNames.Storage]);
        if (a.IsKnown(out var text) && b.Is(text!) && plan.AreTogether(first, second))
            return Certainty.Yes;

        return (LocationOf(a), LocationOf(b)) is ({ } known, { } other) ? known.RelationTo(other) switch
        {
            StorageRelation.Same => Certainty.Yes,
            StorageRelation.Unknown => Certainty.Maybe,
            _ => Certainty.No,
        }
        : Certainty.Maybe;
    }

    /// <summary>The path of a storage that is surely another one than those with other paths; null when that cannot be said.</summary>
    public string? PathOf(Operation operation) => LocationOf(operation.Settings[SettingNames.Storage]) is { IsPlain: true } location ? location.ToString() : null;

    private StorageLocation? LocationOf(Setting<string> storage) =>
        (storage.Value ?? storage.Expression) is { } text ? locations.GetOrAdd(text, _ => StorageLocation.Of(storage)) : null;
}
