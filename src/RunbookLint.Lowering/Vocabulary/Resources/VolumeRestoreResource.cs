using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers <c>VolumeRestore</c>.</summary>
internal sealed class VolumeRestoreResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        if (resource.Spec["clusters"].Items.IsEmpty)
            return [];

        var settings = VolumeBackupResource.Settings(resource, resource.Spec, resource.Span)
            .With(SettingNames.Storage, StorageProvider.Of(resource.Spec["clusters"].Items[0]["backup"], resource.Yaml));

        return [new SnapshotRestore(new(resource.Span, settings))];
    }
}
