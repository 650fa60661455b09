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
            "pitr" => [new PointRestore(spec.FilteredSource(PointSettings(spec)))],
            "volume-snapshot" => [new SnapshotRestore(spec.Source(spec.StorageSettings.With(SettingNames.Scope, Setting<string>.Known("volume", spec["restoreMode"].Span))))],
            "snapshot" when LoadsDump(spec) => [new LogicalImport(spec.Source(ImportSettings(spec)))],
            "snapshot" => [new SnapshotRestore(spec.FilteredSource(spec.SnapshotSettings))],
            _ => [],
        };
    }

    /// <summary>The provider of the spec itself is the log; the snapshot to start from has its own.</summary>
    private static SettingList PointSettings(BrSpec spec) => spec.StorageSettings
        .With("full-backup-storage", StorageProvider.Of(spec.Spec["pitrFullBackupStorageProvider"], spec.Resource.Yaml))
        .With("start-ts", spec["logRestoreStartTs"])
        .With("restored-ts", spec["pitrRestoredTs"]);

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
