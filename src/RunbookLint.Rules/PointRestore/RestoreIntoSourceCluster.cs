using RunbookLint.Plan;

namespace RunbookLint.Rules.PointRestore;

/// <summary>Tables that exist already are in the way of those that a restore brings back.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-overview"/>
public sealed class RestoreIntoSourceCluster : Rule<Plan.PointRestore>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL1014",
        Name: "restore-into-source-cluster",
        RuleCategory.PointRestore,
        Severity.Warning,
        Summary: "A point-in-time restore needs a new, empty cluster, not the one whose backups it reads");

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Plan.PointRestore restore, RunbookPlan plan, RuleContext context)
    {
        if (restore.Cluster.IsAbsent || !restore.Settings[SettingNames.Filter].IsAbsent)
            yield break;

        var source = plan.History.SourcesOf(restore).FirstOrDefault(step => plan.History.SameCluster(step, restore) == Certainty.Yes && RestoredCluster.IsNamedAs(step, restore, plan) && !plan.History.IsRebuiltBetween(step, restore));
        var filled = source is null && restore.StartTs.IsAbsent ? plan.History.ImportInto(restore) : null;
        if (source is null && (filled is null || !RestoredCluster.IsNamedAs(filled, restore, plan) || plan.History.IsRebuiltBetween(filled, restore)))
            yield break;

        var cluster = RestoredCluster.Say(restore);
        yield return new(Descriptor, restore.Cluster.Span, source is not null ? $"the restore goes into {cluster}, the cluster whose backups it reads" : $"the restore goes into {cluster}, into which data is imported before")
        {
            Label = "not an empty cluster",
            Related = [source is not null ? new(source.Span, "this backs the cluster up") : new(filled!.Span, "this fills the cluster")],
            Help = "restore into a new, empty cluster",
        };
    }
}
