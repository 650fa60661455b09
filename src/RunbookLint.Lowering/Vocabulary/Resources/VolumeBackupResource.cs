using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers <c>VolumeBackup</c>: snapshots of the disks of a cluster that spans Kubernetes clusters.</summary>
internal sealed class VolumeBackupResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context) => Lower(resource, resource.Spec, resource.Span);

    /// <summary>The snapshot of a spec, which may be the template of a schedule.</summary>
    public static IEnumerable<PlanNode> Lower(Resource resource, YamlNode spec, SourceSpan place)
    {
        if (spec["clusters"].Items.IsEmpty)
            return [];

        var settings = Settings(resource, spec, place).With(SettingNames.Storage, StorageProvider.Of(spec["template"], resource.Yaml));
        return [new SnapshotBackup(new(place, settings))];
    }

    /// <summary>What backups and restores of volumes share. The members are parts of one cluster; the first one names it.</summary>
    public static SettingList Settings(Resource resource, YamlNode spec, SourceSpan place)
    {
        var member = spec["clusters"].Items[0];
        return SettingList.Empty(place)
            .With(SettingNames.Cluster, resource.ClusterIn(resource.Yaml.Setting(member["tcNamespace"]), resource.Yaml.Setting(member["tcName"])))
            .With(SettingNames.Memory, MemorySetting.Of(spec["template"]["resources"], resource.Yaml))
            .With(SettingNames.ToolVersion, ImageReference.Read(spec["template"]["toolImage"], resource.Yaml)?.Version ?? Setting<string>.Absent(place))
            .With(SettingNames.Scope, Setting<string>.Known("volume", place));
    }
}
