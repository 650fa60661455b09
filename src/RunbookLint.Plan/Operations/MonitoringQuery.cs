namespace RunbookLint.Plan;

/// <summary>A query of a monitoring system that tells something about log backup or TiKV.</summary>
public abstract record MonitoringQuery(OperationSource Source) : Operation(Source)
{
    /// <summary>The setting of one metric of log backup, or of GC, that it reads, where it is named first; one for each of them.</summary>
    public const string Metric = "metric";

    /// <summary>The setting of the metric of writes from which it concludes how much storage the log needs.</summary>
    public const string StorageFrom = "log-storage-from";

    /// <summary>The setting of the factor by which it multiplies those writes, days left out.</summary>
    public const string StorageFactor = "factor";

    /// <summary>The setting of the label that names the cluster: <c>tidb_cluster</c>, or <c>cluster</c>.</summary>
    public const string ClusterLabel = "cluster-label";

    /// <summary>Its name, or the title of the panel.</summary>
    public Setting<string> Title => Settings["name"];

    /// <summary>The group of rules it stands in, at the name of the group.</summary>
    public Setting<string> Group => Settings["group"];

    /// <summary>The metrics of log backup and GC that it reads, each where it is named first.</summary>
    public IEnumerable<Setting<string>> Metrics => Settings.Where(setting => setting.Name == Metric).Select(setting => setting.Value);

    /// <summary>The metric of writes from which it concludes how much storage the log needs.</summary>
    public Setting<string> LogStorageFrom => Settings[StorageFrom];

    /// <summary>By what it multiplies those writes.</summary>
    public Setting<string> Factor => Settings[StorageFactor];
}
