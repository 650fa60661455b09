using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>Lowers TiDB Operator's <c>CompactBackup</c>.</summary>
internal sealed class CompactBackupResource : IResourceLowering
{
    public IEnumerable<PlanNode> Lower(Resource resource, LoweringContext context)
    {
        var spec = BrSpec.Of(resource);
        return spec.IsPartial("startTs") ? [] : [Compaction(spec)];
    }

    /// <summary>The compaction that a spec runs.</summary>
    public static CompactLogBackup Compaction(BrSpec spec) =>
        new(spec.Source(spec.StorageSettings.With("from", spec["startTs"]).With("until", spec["endTs"]), "log"));
}
