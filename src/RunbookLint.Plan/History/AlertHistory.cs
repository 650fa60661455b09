using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RunbookLint.Plan;

/// <summary>Which log backups are watched by which alerts, and what nobody is told of.</summary>
public sealed class AlertHistory
{
    private readonly ClusterHistory history;
    private readonly ImmutableArray<WatchedCluster> clusters;
    private readonly ImmutableArray<DeclareAlert> comparing;
    private readonly List<DeclareAlert> onLag;
    private readonly ConcurrentDictionary<int, DeclareAlert?> shortest = new();

    internal AlertHistory(RunbookPlan plan, ClusterHistory history)
    {
        this.history = history;
        var alerts = plan.Operations.OfType<DeclareAlert>().Select((alert, number) => (Alert: alert, Number: number)).ToList();
        comparing = [.. alerts.Select(entry => entry.Alert).Where(alert => !alert.WhenSafePointPasses.IsAbsent)];
        onLag = [.. alerts.Select(entry => entry.Alert).Where(alert => alert.WhileRunning.IsKnown(out var lag) && lag > TimeSpan.Zero).OrderBy(alert => alert.WhileRunning.Value)];
        clusters = [.. alerts.GroupBy(entry => KeyOf(entry.Alert, plan)).Select(group => new WatchedCluster([.. group]))];
    }

    /// <summary>Log backups whose cluster has alerts of which none is raised once the task has failed, each with the first of those alerts.</summary>
    public IEnumerable<(Operation LogBackup, DeclareAlert Alert)> UnnoticedFailures()
    {
        if (clusters.IsEmpty)
            yield break;

        foreach (var logBackup in history.LogBackups())
        {
            var covering = clusters.Select(cluster => (Cluster: cluster, Covers: Covers(cluster.Sample, logBackup))).Where(entry => entry.Covers != Certainty.No).ToList();
            if (covering.Exists(entry => entry.Cluster.NoticesFailures))
                continue;

            var first = covering.Where(entry => entry.Covers == Certainty.Yes && entry.Cluster.First is not null).OrderBy(entry => entry.Cluster.Number).FirstOrDefault();
            if (first.Cluster?.First is { } alert)
                yield return (logBackup, alert);
        }
    }

    /// <summary>The first alert about the log backup of each cluster for which none is raised once GC has passed the checkpoint.</summary>
    public IEnumerable<DeclareAlert> WithoutSafePoint() => clusters
        .Select(cluster => cluster.FirstOfLogBackup)
        .OfType<DeclareAlert>()
        .Where(first => comparing.All(other => first.Cluster.IsKnown() && other.Cluster.IsKnown() && !first.Cluster.MayEqual(other.Cluster)));

    /// <summary>The alert that lets the least lag of the running log backup of an operation's cluster pass; null when that is more than the given one, or when there is none.</summary>
    public DeclareAlert? OnShortLag(Operation operation, TimeSpan longest) => shortest.GetOrAdd(history.ClusterNumber(operation), _ => onLag.Find(alert => Covers(alert, operation) == Certainty.Yes)) is { } alert && alert.WhileRunning.Value <= longest
        ? alert
        : null;

    /// <summary>
    /// Whether an alert is about the cluster of another operation. One that asks for no cluster is about all of them; <c>tidb_cluster</c> is
    /// the namespace and the name of a cluster, and <c>cluster</c> what TiUP calls it.
    /// </summary>
    public Certainty Covers(DeclareAlert alert, Operation operation)
    {
        if (alert.Cluster.IsAbsent)
            return Certainty.Yes;

        if (!alert.Cluster.IsKnown(out var label) || !operation.Cluster.IsKnown(out var cluster))
            return history.SameCluster(alert, operation);

        var identity = ClusterIdentity.Parse(cluster);
        var name = identity.Keys[0].Substring(identity.Keys[0].IndexOf(':') + 1);
        return identity.Kind switch
        {
            ClusterIdentityKind.Tiup => name == label ? Certainty.Yes : Certainty.No,
            ClusterIdentityKind.Operator when alert.Settings[MonitoringQuery.ClusterLabel].Is("tidb_cluster") => CoversService(label, name),
            _ => history.SameCluster(alert, operation),
        };
    }

    private static Certainty CoversService(string label, string name)
    {
        var slash = name.IndexOf('/');
        if (name.StartsWith("?/", StringComparison.Ordinal))
            return label.EndsWith("-" + name.Substring(slash + 1), StringComparison.Ordinal) ? Certainty.Maybe : Certainty.No;

        return label == name.Replace('/', '-') || label == name.Substring(slash + 1) ? Certainty.Yes : Certainty.No;
    }

    /// <summary>A cluster that only the run knows is another one in every document.</summary>
    private static (string?, string?, string?) KeyOf(DeclareAlert alert, RunbookPlan plan) =>
        (alert.Cluster.Value, alert.Settings[MonitoringQuery.ClusterLabel].Value, alert.Cluster.IsDynamic ? plan.DocumentOf(alert) + alert.Cluster.Expression : null);

    /// <summary>The alerts that spell their cluster alike, in the order of the text.</summary>
    private sealed class WatchedCluster(ImmutableArray<(DeclareAlert Alert, int Number)> alerts)
    {
        private readonly (DeclareAlert? Alert, int Number) first = alerts.FirstOrDefault(entry => !entry.Alert.About.IsAbsent);

        /// <summary>Any of them, to tell which cluster they are about.</summary>
        public DeclareAlert Sample => alerts[0].Alert;

        /// <summary>Whether one of them is raised once the task has failed.</summary>
        public bool NoticesFailures { get; } = alerts.Any(entry => !entry.Alert.WhileFailed.IsAbsent);

        /// <summary>The first about TiKV or a backup; null when there is none.</summary>
        public DeclareAlert? First => first.Alert;

        /// <summary>The number of the first among all alerts.</summary>
        public int Number => first.Number;

        /// <summary>The first about log backup; null when there is none.</summary>
        public DeclareAlert? FirstOfLogBackup { get; } = alerts.Select(entry => entry.Alert).FirstOrDefault(alert => alert.About.Is("log-backup"));
    }
}
