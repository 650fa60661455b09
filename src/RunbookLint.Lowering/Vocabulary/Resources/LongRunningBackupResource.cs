using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers <c>TiBR</c>, the second operator's backup service that runs all the time and takes snapshots by itself.</summary>
internal sealed class LongRunningBackupResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var schedule = ScheduleOf(resource.Yaml.Setting(resource.Spec["autoSchedule"]["type"]));
        var cluster = resource.ClusterIn(resource.Yaml.Setting(resource.Spec["cluster"]["namespace"]), resource.Yaml.Setting(resource.Spec["cluster"]["name"]));
        if (schedule.IsAbsent || cluster.IsAbsent)
            return [];

        var settings = SettingList.Empty(resource.Span).With(SettingNames.Cluster, cluster);
        return [Region.Repeat(resource.Span, [new SnapshotBackup(new(resource.Span, settings))]) with { Schedule = schedule, Title = resource.Name.Value }];
    }

    /// <summary>The hour in <c>at</c> has no effect.</summary>
    private static Setting<string> ScheduleOf(Setting<string> type) => type.Value switch
    {
        "per-day" => Setting<string>.Known("@daily", type.Span),
        "per-hour" => Setting<string>.Known("@hourly", type.Span),
        "per-minute" => Setting<string>.Known("@every 1m", type.Span),
        { } other => Setting<string>.Dynamic(type.Span, other),
        null => type,
    };
}
