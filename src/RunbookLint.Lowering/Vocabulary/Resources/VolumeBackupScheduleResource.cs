using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers <c>VolumeBackupSchedule</c>.</summary>
internal sealed class VolumeBackupScheduleResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var schedule = resource.Yaml.Setting(resource.Spec["schedule"]);
        ImmutableArray<PlanNode> snapshots = [.. VolumeBackupResource.Lower(resource, resource.Spec["backupTemplate"], resource.Span)];
        if (schedule.IsAbsent || snapshots.IsEmpty)
            return [];

        var repeat = Region.Repeat(resource.Span, snapshots) with { Schedule = schedule, Title = resource.Name.Value };
        return PlanNodes.Unless(resource.Yaml.Setting(resource.Spec["pause"]), resource.Span, [repeat]);
    }
}
