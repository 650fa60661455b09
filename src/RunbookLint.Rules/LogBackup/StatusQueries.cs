using RunbookLint.Plan;

namespace RunbookLint.Rules.LogBackup;

/// <summary>Tells the queries of a task's state from those of a log's range.</summary>
internal static class StatusQueries
{
    /// <summary><c>br log metadata</c> reads a storage and knows no task.</summary>
    public static bool AsksForRange(QueryLogBackup query) =>
        query.Settings["command"].Is("log metadata") || (query.Task.IsAbsent && query.Cluster.IsAbsent && !query.Settings[SettingNames.Storage].IsAbsent);
}
