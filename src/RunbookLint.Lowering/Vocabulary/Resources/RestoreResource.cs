using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers TiDB Operator's <c>Restore</c>.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
internal sealed class RestoreResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var spec = BrSpec.Of(resource);
        return spec["restoreMode"].Or("snapshot").Value switch
        {
            _ when spec.IsPartial("restoreMode") => [],
            "pitr" => [new PointRestore(spec.FilteredSource(PointSettings(spec), "restore point"))],
            "volume-snapshot" => [new SnapshotRestore(spec.Source(spec.StorageSettings.With(SettingNames.Scope, Setting<string>.Known("volume", spec["restoreMode"].Span)), "restore full"))],
            "snapshot" when LoadsDump(spec) => [new LogicalImport(spec.Source(ImportSettings(spec), "restore full"))],
            "snapshot" => [new SnapshotRestore(spec.FilteredSource(spec.SnapshotSettings, spec.SnapshotCommand("restore")))],
            _ => [],
        };
    }

    /// <summary>The provider of the spec itself is the log; the snapshot to start from has its own.</summary>
    private static SettingList PointSettings(BrSpec spec) => spec.StorageSettings
        .With("full-backup-storage", FullBackup(spec))
        .With("start-ts", spec["logRestoreStartTs"])
        .With(SettingNames.OperatorParses, spec["logRestoreStartTs"] is { IsAbsent: false } start ? Setting<string>.Known("start-ts", start.Span) : default)
        .With("restored-ts", spec["pitrRestoredTs"])
        .With(SettingNames.ResourceKind, spec.Resource.Yaml.Setting(spec.Resource.Root["kind"]))
        .With(SettingNames.MemoryUnset, spec.MemoryUnset("restoreMode"))
        .With("mode", spec.IsWhole && FullBackup(spec).IsAbsent && spec["logRestoreStartTs"].IsAbsent ? spec["restoreMode"] : default);

    /// <summary>A provider whose bucket a template or another file brings is there, but not known.</summary>
    private static Setting<string> FullBackup(BrSpec spec)
    {
        var provider = spec.Spec["pitrFullBackupStorageProvider"];
        var url = StorageProvider.Of(provider, spec.Resource.Yaml);
        return url.IsAbsent && provider.Exists ? Setting<string>.Dynamic(spec.Resource.Yaml.Locate(provider.Span)) : url;
    }

    /// <summary>Without <c>br</c> the first operator runs Lightning in its logical mode against <c>to</c>.</summary>
    private static bool LoadsDump(BrSpec spec) => !spec.Br.Exists && (spec.Spec["to"].Exists || spec.Spec["storageSize"].Exists);

    private static SettingList ImportSettings(BrSpec spec)
    {
        var host = spec.Resource.Yaml.Setting(spec.Spec["to"]["host"]);
        var port = spec.Resource.Yaml.Setting(spec.Spec["to"]["port"]).Or("4000");

        return spec.StorageSettings
            .With("backend", Setting<string>.Known("tidb", spec.Place))
            .With(SettingNames.Cluster, host.IsAbsent ? host : SettingText.Compose(host.Span, $"sql:{SettingText.Show(host)}:{SettingText.Show(port)}", host, port));
    }
}
