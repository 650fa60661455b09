namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>The metrics of TiDB and TiKV that tell about log backup.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/br-monitoring-and-alert"/>
internal static class MonitoringMetrics
{
    /// <summary>0 while the task runs, 1 while it is paused, 2 when it has failed.</summary>
    public const string TaskStatus = "tikv_log_backup_task_status";

    /// <summary>Up to where GC has removed old versions, as a TSO.</summary>
    public const string SafePoint = "tikv_gcworker_autogc_safe_point";

    /// <summary>Up to where the log is complete, as a TSO; the first is the one that is still there.</summary>
    private static readonly string[] Checkpoints = ["tidb_log_backup_last_checkpoint", "tikv_log_backup_store_checkpoint_ts", "tikv_stream_store_checkpoint_ts"];

    /// <summary>Counters of errors; the first counts those that end the task.</summary>
    private static readonly string[] Errors = ["tikv_log_backup_fatal_errors", "tikv_log_backup_errors"];

    private static readonly string[] LogBackupPrefixes = ["tikv_log_backup_", "tidb_log_backup_", "tikv_stream_"];
    private static readonly string[] LogBackupWords = ["log_backup", "logbackup", "pitr"];

    /// <summary>Whether a metric is a checkpoint.</summary>
    public static bool IsCheckpoint(string name) => Array.IndexOf(Checkpoints, name) >= 0;

    /// <summary>Whether a metric counts errors of log backup.</summary>
    public static bool IsErrorCount(string name) => Array.IndexOf(Errors, name) >= 0;

    /// <summary>Whether a metric is one of log backup.</summary>
    public static bool IsOfLogBackup(string name) => Array.Exists(LogBackupPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a metric that TiDB does not have is, by its name, made of those of log backup.</summary>
    public static bool IsMadeOfLogBackup(string name) =>
        !IsOfLogBackup(name) && Array.Exists(LogBackupWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the plan names the metric.</summary>
    public static bool IsWatched(string name) => IsOfLogBackup(name) || name == SafePoint;

    /// <summary>Whether a metric tells how much is written to the cluster.</summary>
    public static bool IsOfWrites(string name) =>
        (name.StartsWith("tikv_", StringComparison.Ordinal) || name.StartsWith("tidb_", StringComparison.Ordinal) || name.StartsWith("pd_", StringComparison.Ordinal))
        && (Has(name, "bytes") || Has(name, "size")) && (Has(name, "flow") || Has(name, "writ") || Has(name, "wal") || Has(name, "store_size") || Has(name, "engine_size") || Has(name, "scan_bytes"));

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.Ordinal) >= 0;
}
