using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

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
            "pitr" => [new PointRestore(PointSource(spec, PointSettings(spec)))],
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
        .With("mode", spec.IsWhole && FullBackup(spec).IsAbsent && spec["logRestoreStartTs"].IsAbsent ? spec["restoreMode"] : default)
        .With(SettingNames.OpenField, OpenField(spec));

    /// <summary>Where it starts may be left to a template, or to the flags in <c>br.options</c>, which the operator does not look at.</summary>
    private static OperationSource PointSource(BrSpec spec, SettingList fields)
    {
        var source = spec.FilteredSource(fields, "restore point");
        var options = new[] { "full-backup-storage", "start-ts" }.Where(name => source.Settings[name] is var given && given.Span != fields[name].Span && !given.IsAbsent)
            .Select(name => new NamedSetting(SettingNames.BrOption, Setting<string>.Known(name, source.Settings[name].Span)));

        return source with { Settings = new(spec.Place, [.. source.Settings, .. options]) };
    }

    /// <summary>One of the two fields of which nobody can say whether it is there.</summary>
    private static Setting<string> OpenField(BrSpec spec)
    {
        var (snapshot, start) = (FullBackup(spec), spec["logRestoreStartTs"]);
        if (!snapshot.IsAbsent && !spec.Spec["pitrFullBackupStorageProvider"].Exists)
            return Setting<string>.Known("full-backup-storage", snapshot.Span);

        var isOpen = !start.IsAbsent && (!spec.Spec["logRestoreStartTs"].Exists || (!snapshot.IsAbsent && !spec.HasBoth("pitrFullBackupStorageProvider", "logRestoreStartTs")));
        return isOpen ? Setting<string>.Known("start-ts", start.Span) : Setting<string>.Absent(spec.Place);
    }

    /// <summary>A provider whose bucket a template or another file brings is there, but not known.</summary>
    private static Setting<string> FullBackup(BrSpec spec)
    {
        var provider = spec.Spec["pitrFullBackupStorageProvider"];
        var url = StorageProvider.Of(provider, spec.Resource.Yaml);
        return url.IsAbsent && provider is not (YamlMissing or YamlScalar { IsNull: true }) ? Setting<string>.Dynamic(spec.Resource.Yaml.Locate(provider.Span)) : url;
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
