using RunbookLint.Plan;

namespace RunbookLint.Rules.Storage;

/// <summary>A log belongs to the cluster whose ID is written into it; BR refuses the one of another cluster.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/br/pkg/task/stream.go"/>
public sealed class LogStorageSharedByClusters : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL5004",
        Name: "log-storage-shared-by-clusters",
        RuleCategory.Storage,
        Severity.Error,
        Summary: "Two clusters cannot write their log to one directory: the cluster IDs do not match");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) => plan.History.LogsOfSeveralClusters().Select(conflict =>
        new Finding(Descriptor, conflict.Later.Settings[SettingNames.Storage].Span, $"another cluster writes its log here, too: the cluster IDs do not match, and the log of {ClusterNames.Say(conflict.Later.Cluster.Value!)} cannot be restored")
        {
            Label = $"log of {ClusterNames.Say(conflict.Later.Cluster.Value!)}",
            Related = [new(conflict.Earlier.Settings[SettingNames.Storage].Span, $"log of {ClusterNames.Say(conflict.Earlier.Cluster.Value!)}")],
            Help = "give each cluster a directory of its own",
        });
}
