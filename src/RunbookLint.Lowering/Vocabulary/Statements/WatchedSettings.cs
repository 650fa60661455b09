namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>The system variables and configuration items that decide about backups; all others are nobody's business here.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/system-variables"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tikv-configuration-file"/>
internal static class WatchedSettings
{
    private const string LogBackup = "log-backup.";

    private static readonly string[] Names =
    [
        "tidb_gc_life_time",
        "tidb_gc_enable",
        "tidb_ddl_enable_fast_reorg",
        "tidb_mem_quota_query",
        "tidb_dml_type",
        "tidb_advancer_check_point_lag_limit",
        "txn-total-size-limit",
        "max-txn-ttl",
        "gc.ratio-threshold",
    ];

    /// <summary>The name as plans have it, for a name in any spelling of its users: with a component or a section in front, with either kind of dash.</summary>
    public static string? Match(string? name)
    {
        if (name is null)
            return null;

        var lower = name.Trim().ToLowerInvariant();
        var dashed = lower.Replace('_', '-');
        var start = dashed.IndexOf(LogBackup, StringComparison.Ordinal);
        if (start == 0 || (start > 0 && dashed[start - 1] is '.' or ' '))
            return dashed.Substring(start);

        return Names.FirstOrDefault(watched => lower == watched || EndsWithPart(dashed, watched.Replace('_', '-')));
    }

    private static bool EndsWithPart(string name, string part) =>
        name.EndsWith(part, StringComparison.Ordinal) && (name.Length == part.Length || name[name.Length - part.Length - 1] is '.' or ' ');
}
