namespace RunbookLint.Plan;

/// <summary>The truncations of a plan by the log that they name, so that each is compared with those that may be of the same log only.</summary>
internal sealed class TruncationGroups
{
    private readonly Dictionary<TruncateLogBackup, TruncationGroup> groups = new(OperationReference.Comparer);

    public TruncationGroups(RunbookPlan plan, ClusterSpellings clusters, LogStorages logs, IEnumerable<TruncateLogBackup> truncations)
    {
        var byKey = new Dictionary<(string?, string, int, string), TruncationGroup>();
        foreach (var truncation in truncations)
        {
            var key = (plan.DocumentOf(truncation), Spelling(truncation.Storage) + StoreFlags.TextOf(truncation.Settings), clusters.Of(truncation), Spelling(truncation.Settings[SettingNames.Task]));
            if (!byKey.TryGetValue(key, out var group))
                byKey.Add(key, group = new(truncation));

            group.Add(truncation, clusters.NumberOf(truncation), plan.PathOf(truncation), plan.ScheduleOf(truncation) is not null);
            groups.Add(truncation, group);
        }

        Relate([.. byKey.Values], logs);
    }

    /// <summary>The group of a truncation.</summary>
    public TruncationGroup Of(TruncateLogBackup truncation) => groups[truncation];

    /// <summary>Two logs whose paths are known and differ are two logs: only those with one path, or without a known one, need a closer look.</summary>
    private static void Relate(IReadOnlyList<TruncationGroup> all, LogStorages logs)
    {
        var open = all.Where(group => logs.PathOf(group.Head) is null).ToList();

        foreach (var alike in all.GroupBy(group => logs.PathOf(group.Head)))
        {
            var candidates = alike.Key is null ? all : [.. alike, .. open];
            foreach (var group in alike)
            {
                foreach (var other in candidates)
                {
                    var same = ReferenceEquals(group, other) ? Certainty.Yes : logs.Same(group.Head, other.Head);
                    if (same == Certainty.No)
                        continue;

                    group.Related.Add((other, same));

                    // One that maybe shares its log is enough to know nothing.
                    if (group.Related.Count > ReportLimits.RelatedTruncations)
                        break;
                }
            }
        }
    }

    private static string Spelling(Setting<string> setting) =>
        setting.IsKnown(out var value) ? "=" + value : setting.IsDynamic ? "?" + setting.Expression : "";
}
