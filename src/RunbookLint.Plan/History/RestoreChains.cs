using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Finds the restore that another one goes on from: of the same log, into the same cluster, before it in the flow.</summary>
internal sealed class RestoreChains
{
    private readonly Dictionary<Operation, PointRestore> previous = new(OperationReference.Comparer);

    public RestoreChains(RunbookPlan plan, ClusterSpellings clusters)
    {
        var lasts = new Dictionary<(string?, string), PointRestore>();

        foreach (var operation in plan.Operations)
        {
            // What is given up is done again from the start.
            if (operation is AbortRestore)
                lasts.Clear();

            if (operation is not PointRestore restore || KeyOf(restore, plan) is not { } key)
                continue;

            // One command in the rounds of a loop is a restore that is tried again.
            if (lasts.TryGetValue(key, out var last) && last.Span != restore.Span && plan.Order(last, restore) == PlanOrder.Before && clusters.Same(last, restore) == Certainty.Yes && !plan.MayBeSkipped(last, restore))
                previous.Add(restore, last);

            lasts[key] = restore;
        }
    }

    /// <summary>The restore before; null when there is none.</summary>
    public PointRestore? Before(PointRestore restore) => previous.TryGetValue(restore, out var before) ? before : null;

    /// <summary>The log in one spelling, and what of it is restored. Restores of other tables go on from nothing.</summary>
    private static (string? Document, string Log)? KeyOf(PointRestore restore, RunbookPlan plan)
    {
        var location = StorageLocation.Of(restore.Storage, restore.Settings)?.ToString() ?? (restore.Storage is { IsDynamic: true, Expression: { Length: > 0 } expression } ? $"{restore.Storage.Generation} {expression}" : null);
        ImmutableArray<string> filters = [.. restore.Settings.Where(setting => setting.Name == SettingNames.Filter).Select(setting => setting.Value.Value ?? setting.Value.Expression ?? "")];
        return location is null ? null : (plan.DocumentOf(restore), location + StoreFlags.TextOf(restore.Settings) + " " + string.Join(" ", filters));
    }
}
