using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>What a restore writes passes TiCDC by: the downstream never gets it.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
public sealed class RestoreWhileChangefeedRuns : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1016",
        Name: "restore-while-changefeed-runs",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A restore into a cluster with a changefeed is refused, or its rows never reach the downstream");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        foreach (var restore in plan.Operations.Where(operation => operation is SnapshotRestore or Plan.PointRestore && !operation.Cluster.IsAbsent))
        {
            if (plan.History.ChangefeedAt(restore) is not { } changefeed || !RestoredCluster.IsNamedAs(changefeed, restore, plan))
                continue;

            yield return new(Descriptor, restore.Span, "the cluster has a changefeed: BR refuses the restore, or its rows never reach the downstream")
            {
                Label = "restore into a cluster that is replicated",
                Related = [new(changefeed.Span, changefeed is CreateChangefeed ? "the changefeed is created here" : "this shows that there is one")],
                Help = "remove the changefeed before the restore, and create it again afterwards",
            };
        }
    }
}
